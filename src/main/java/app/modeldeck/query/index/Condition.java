package app.modeldeck.query.index;

import app.modeldeck.model.Model;
import app.modeldeck.query.Clause;
import app.modeldeck.query.Clause.Sign;
import app.modeldeck.query.QueryField;
import app.modeldeck.query.Range;
import app.modeldeck.query.Standpoint;
import app.modeldeck.query.Traits;
import app.modeldeck.query.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Judges models by one `field:a,b` clause. A model fits when it fits one of the values; `unknown` among
/// measures fits exactly those that the other values say nothing of. A clause of a field that has a
/// `FacetColumn` is answered there, and what the user marked is read off a `Marking`.
///
/// @param view which time counts, who lists without a key, and who tells what a model takes
record Condition(Sign sign, Clause.Values clause, Standpoint view) {
    private static final Duration NEW = Duration.ofDays(30);

    Fit of(Model model) {
        var verdict = any(model);
        return sign == Sign.WITH ? verdict : verdict.negated();
    }

    private Fit any(Model model) {
        boolean open = false;
        boolean differs = false;
        boolean unstated = false;
        for (var value : clause.values()) {
            if (value instanceof Value.Unknown) {
                open = true;
                continue;
            }
            var one = one(value, model);
            if (one == Fit.FITS) {
                return one;
            }
            differs |= one == Fit.DIFFERS;
            unstated |= one == Fit.UNSTATED;
        }
        boolean silent = unstated && !differs;
        if (open && (silent || isUnknown(model))) {
            return Fit.FITS;
        }
        return silent ? Fit.UNSTATED : Fit.DIFFERS;
    }

    private Fit one(Value value, Model model) {
        return switch (value) {
            case Value.Unknown _ -> Fit.of(isUnknown(model));
            case Value.Named(var text) -> Fit.of(named(text, model));
            case Value.Cost cost -> cost(cost, model);
            case Value.Count(var _, var range) -> number(range, number(model));
            case Value.Age(var _, var range) -> number(range, age(model));
            case Value.Time(var _, var range) -> number(range, seconds(model));
        };
    }

    private boolean isUnknown(Model model) {
        return switch (clause.field()) {
            case PRICE -> Traits.prices(model).isEmpty();
            case UPDATED, ADDED -> when(model).isEmpty();
            case RUNS, CONTEXT -> number(model).isEmpty();
            case PROVIDER, ID, NAME, NOTE, HAS, IS, SORT, GROUP -> false;
            case OWNER, TYPE, IN, OUT, TAG, STATUS, LICENSE -> false;
        };
    }

    private static Fit cost(Value.Cost wanted, Model model) {
        var prices = Traits.prices(model);
        if (prices.stream().anyMatch(price -> Traits.costs(price, wanted))) {
            return Fit.FITS;
        }
        return prices.stream().anyMatch(price -> Traits.isComparable(price, wanted)) ? Fit.DIFFERS : Fit.UNSTATED;
    }

    private static Fit number(Range range, Optional<BigDecimal> stated) {
        return stated.map(number -> Fit.of(range.holds(number))).orElse(Fit.UNSTATED);
    }

    private Optional<BigDecimal> number(Model model) {
        OptionalLong number = clause.field() == QueryField.CONTEXT ? Traits.context(model) : Traits.runs(model);
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsLong())) : Optional.empty();
    }

    private Optional<Instant> when(Model model) {
        return clause.field() == QueryField.ADDED ? Traits.added(model) : Traits.updated(model);
    }

    private Optional<BigDecimal> age(Model model) {
        return when(model)
                .map(then -> BigDecimal.valueOf(Math.max(0, view.now().getEpochSecond() - then.getEpochSecond())));
    }

    private Optional<BigDecimal> seconds(Model model) {
        return when(model).map(then -> BigDecimal.valueOf(then.getEpochSecond()));
    }

    private boolean named(String text, Model model) {
        return switch (clause.field()) {
            case PROVIDER -> Traits.provider(model).equalsIgnoreCase(text);
            case ID -> Passage.holds(Traits.id(model), text);
            case NAME -> Passage.holds(model.name(), text);
            case HAS -> has(model, text);
            case IS -> is(model, text);
            case PRICE, UPDATED, ADDED, RUNS, CONTEXT, SORT, GROUP -> false;
            case OWNER, TYPE, IN, OUT, TAG, STATUS, LICENSE, NOTE -> false;
        };
    }

    private boolean is(Model model, String what) {
        return switch (what) {
            case "nokey" -> view.keyless().contains(model.id().provider());
            default ->
                Traits.added(model)
                        .filter(then -> then.isAfter(view.now().minus(NEW)))
                        .isPresent();
        };
    }

    private boolean has(Model model, String what) {
        return switch (what) {
            case "price" -> !Traits.prices(model).isEmpty();
            case "cover" -> Traits.hasCover(model);
            case "license" -> Traits.statesLicense(model);
            // No list says whether a model has a schema, but it is known who can be asked for one.
            default -> view.describing().contains(model.id().provider());
        };
    }
}
