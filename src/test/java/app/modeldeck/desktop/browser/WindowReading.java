package app.modeldeck.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.chaos.Sight;
import app.modeldeck.chaos.Sight.Claim;
import app.modeldeck.desktop.badges.ProviderBadge;
import app.modeldeck.desktop.rows.Row;
import app.modeldeck.model.Model;
import app.modeldeck.model.ProviderId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a window shows of each provider, where nothing is searched for or folded, and holds that no badge
/// contradicts the rows below it.
public final class WindowReading {
    private WindowReading() {}

    /// What is to be seen of each provider in these lines of the table.
    public static List<Sight> sights(List<?> lines) {
        var sights = new ArrayList<Sight>();
        Optional<Row.GroupRow> group = Optional.empty();
        Set<Model.Id> rows = new HashSet<>();
        for (var line : lines) {
            switch ((Row) line) {
                case Row.GroupRow next -> {
                    group.map(done -> sight(done, Set.copyOf(rows))).ifPresent(sights::add);
                    rows.clear();
                    group = Optional.of(next);
                }
                case Row.ModelRow row ->
                    assertThat(rows.add(row.model().id()))
                            .as("twice: " + row.model().id())
                            .isTrue();
                case Row.AskRow _ -> {}
            }
        }
        group.map(done -> sight(done, Set.copyOf(rows))).ifPresent(sights::add);
        return sights;
    }

    /// The badges above the groups, as the bar has them.
    public static List<String> badges(List<?> lines) {
        return lines.stream()
                .filter(Row.GroupRow.class::isInstance)
                .flatMap(line -> ((Row.GroupRow) line).badge().stream())
                .map(ProviderBadge::text)
                .toList();
    }

    private static Sight sight(Row.GroupRow group, Set<Model.Id> rows) {
        var badge = group.badge().orElseThrow();
        fits(badge, group.name(), rows.size());
        assertThat(rows).allSatisfy(id -> assertThat(id.provider()).isEqualTo(badge.provider()));
        assertThat(Integer.parseInt("0" + group.count().replaceAll("\\D", ""))).isEqualTo(rows.size());
        return new Sight(new ProviderId(group.key().value()), claim(badge), rows, Optional.empty());
    }

    private static Claim claim(ProviderBadge badge) {
        return switch (badge.mark()) {
            case CHECK -> Claim.FRESH;
            case CLOCK -> Claim.OLD;
            case CROSS, BAR, KEY -> Claim.NOTHING;
            case HALF, RING, TRIANGLE, OCTAGON -> Claim.KEPT;
        };
    }

    /// Holds that a badge does not contradict so many rows.
    static void fits(ProviderBadge badge, String provider, int rows) {
        switch (badge.mark()) {
            case CHECK, HALF -> assertThat(number(badge, provider)).isEqualTo(rows);
            case CLOCK -> assertThat(rows).isPositive();
            case CROSS, BAR, KEY -> assertThat(rows).isZero();
            case RING, TRIANGLE, OCTAGON -> assertThat(badge.text()).startsWith(provider);
        }
    }

    private static int number(ProviderBadge badge, String provider) {
        return Integer.parseInt(badge.text().substring(provider.length()).replaceAll("\\D", ""));
    }
}
