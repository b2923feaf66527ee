package app.modeldeck.query.index;

import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Model;
import app.modeldeck.query.Query;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.segment.Segment;
import app.modeldeck.query.segment.SegmentBuilder;
import java.util.List;
import java.util.stream.Collectors;

/// A catalogue made ready for queries: its words, where each of them stands, and its models in the order of ties.
///
/// Immutable and safe for several threads; nothing here blocks or does I/O. Building reads every text and is
/// work for a background thread, and so is every question.
public final class Index {
    /// No models.
    public static final Index EMPTY = new Index(List.of());

    private final List<Segment> segments;

    private Index(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /// An index of these models.
    public static Index of(List<Model> models) {
        return EMPTY.with(List.copyOf(models.stream()
                .collect(Collectors.groupingBy(model -> model.id().provider()))
                .values()));
    }

    /// An index of this catalogue that takes over from this one every provider whose models are the same.
    public Index with(CatalogSnapshot catalog) {
        return with(catalog.providers().stream()
                .map(provider -> provider.models())
                .filter(models -> !models.isEmpty())
                .toList());
    }

    private Index with(List<List<Model>> next) {
        return new Index(next.stream().map(this::segment).toList());
    }

    private Segment segment(List<Model> models) {
        return segments.stream()
                .filter(own -> own.lineup().source().equals(models))
                .findFirst()
                .orElseGet(() -> SegmentBuilder.segment(models));
    }

    /// How many models there are.
    public int size() {
        return segments.stream().mapToInt(Segment::size).sum();
    }

    /// The models that a query finds.
    public Found find(Query query, Standpoint view) {
        return new Found(query, segments, view);
    }
}
