package app.modeldeck.query;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Model;
import app.modeldeck.model.Price;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.SampleModels;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// The fixed sample that queries are tested over, from `sample-models.txt`.
public final class SampleCatalog {
    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final ProviderId ROUTER = new ProviderId("router");

    private static final String NOT_STATED = "-";

    private SampleCatalog() {}

    public static List<Model> models() {
        return lines("sample-models.txt").stream().map(SampleCatalog::model).toList();
    }

    /// One favourite, one hidden model, one hidden owner, one note, own tags, one provider that needs a key, and one
    /// that tells what its models take.
    public static Standpoint view() {
        var marks = Marks.NONE
                .with(Mark.FAVOURITE, id("replicate", "openvoice/fast-whisperer"))
                .with(Mark.HIDDEN, id("fal", "loom/clip-sync"))
                .withHiddenOwner("Tiny")
                .withNote(id("fal", "loom/sharpen"), "good for scans")
                .withTags(id("fal", "loom/sharpen"), List.of("keeper", "Motion"))
                .withTags(id("fal", "loom/kite/v1/text-to-video"), List.of("motion"))
                .withTags(id("replicate", "openvoice/fast-whisperer"), List.of("keeper"));
        return new Standpoint(NOW, marks, Set.of(new ProviderId("fal"), ROUTER), Set.of(new ProviderId("replicate")));
    }

    public static Model.Id id(String provider, String value) {
        return new Model.Id(new ProviderId(provider), value);
    }

    /// The lines of a resource of this package, without blank ones and those that begin with `#`.
    public static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    public static String text(String name) {
        try (var stream = SampleCatalog.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    private static Model model(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        int slash = cells.get(0).indexOf('/');
        var id = id(cells.get(0).substring(0, slash), cells.get(0).substring(slash + 1));
        var cover =
                cells.get(13).equals("yes") ? Optional.of(URI.create("https://x.test/c.png")) : Optional.<URI>empty();
        var facts = new Model.Facts(
                stated(cells.get(3), Function.identity()),
                stated(cells.get(7), Function.identity()),
                number(cells.get(8)),
                stated(cells.get(10), SampleCatalog::day),
                stated(cells.get(9), SampleCatalog::day),
                stated(cells.get(11), state -> Model.Lifecycle.valueOf(state.toUpperCase(Locale.ROOT))),
                number(cells.get(12)),
                list(cells.get(4)));
        return new Model(
                id,
                cells.get(1),
                stated(cells.get(2), Function.identity()),
                list(cells.get(5)).stream()
                        .map(task -> new Capability(task, new Evidence.Stated("category")))
                        .toList(),
                prices(cells.get(6)),
                new Model.Links(cover, Optional.empty()),
                facts,
                SampleModels.PROVENANCE);
    }

    private static <T> Optional<T> stated(String cell, Function<String, T> read) {
        return cell.equals(NOT_STATED) ? Optional.empty() : Optional.of(read.apply(cell));
    }

    private static OptionalLong number(String cell) {
        return cell.equals(NOT_STATED) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }

    private static List<String> list(String cell) {
        return cell.equals(NOT_STATED) ? List.of() : List.of(cell.split(",", -1));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static List<Price> prices(String cell) {
        if (cell.equals(NOT_STATED)) {
            return List.of();
        }
        return Arrays.stream(cell.split(";", -1)).map(SampleCatalog::price).toList();
    }

    private static Price price(String text) {
        var parts = text.strip().split(" ", -1);
        var unit = Price.Unit.of("per-" + parts[1])
                .or(() -> Price.Unit.of(parts[1]))
                .orElseThrow();
        return new Price(
                new BigDecimal(parts[0]), "USD", unit, Optional.empty(), parts[1], SampleModels.PROVENANCE.source());
    }
}
