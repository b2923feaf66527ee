package app.modeldeck.desktop.badges;

import app.modeldeck.desktop.fx.Words;
import app.modeldeck.model.CatalogSnapshot;
import app.modeldeck.model.Problem;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How the providers are, and how far what is being fetched has come.
public final class StatusViewModel {
    private final Clock clock;
    private final Words words;
    private final StatusWords status;

    private final ReadOnlyObjectWrapper<List<ProviderBadge>> badges = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper proxySignIn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /// @param clock the time that ages count from
    /// @param words the language
    public StatusViewModel(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
        this.status = new StatusWords(words);
    }

    /// One badge for each provider, in their order.
    public ReadOnlyObjectProperty<List<ProviderBadge>> badges() {
        return badges.getReadOnlyProperty();
    }

    /// Whether anything is being fetched.
    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /// Whether the proxy wants a sign-in that it did not get.
    public ReadOnlyBooleanProperty proxySignIn() {
        return proxySignIn.getReadOnlyProperty();
    }

    /// How far the fetch is, in words.
    ReadOnlyStringProperty activity() {
        return activity.getReadOnlyProperty();
    }

    /// Count and age of the catalogue.
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Describes that catalogue.
    ///
    /// @param any whether anything is being fetched
    public void show(CatalogSnapshot now, boolean any) {
        var at = clock.instant();
        loading.set(any);
        badges.set(now.providers().stream()
                .map(p -> ProviderBadge.of(p, at, words))
                .toList());
        proxySignIn.set(now.providers().stream()
                .flatMap(p -> p.problem().stream())
                .anyMatch(Problem.ProxySignIn.class::isInstance));
        activity.set(any ? status.activity(now) : "");
        summary.set(!any || now.size() > 0 ? status.summary(now, at) : "");
    }
}
