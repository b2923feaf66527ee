package app.modeldeck.provider.served;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.Price;
import app.modeldeck.model.ProviderId;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// How a row of a catalogue server becomes the model that it was made from: the shape of `GET /api/models`.
final class ServedReading {
    private static final String CAPABILITIES = "capabilities";
    private static final String INFERRED = "inferredCapabilities";
    private static final String PRICING = "pricing";
    private static final String PRICES = "prices";
    private static final int MOST_DIGITS = 60;

    private static final Fields FIELDS = Fields.identifiedBy("id")
            .with(Field.NAME, "name")
            .with(Field.DESCRIPTION, "description")
            .with(Field.COVER, "coverImage")
            .with(Field.PAGE, "pageUrl")
            .with(Field.OWNER, "owner")
            .with(Field.TAGS, "tags")
            .with(Field.LICENSE, "license")
            .with(Field.RUNS, "runs")
            .with(Field.CREATED, "createdAt")
            .with(Field.UPDATED, "updatedAt")
            .with(Field.CONTEXT, "contextLength")
            .with(Field.STATUS, "status");

    private ServedReading() {}

    /// The rows of any provider, as rows of this one.
    static EntryMapping of(ProviderId provider) {
        return EntryMapping.of(provider, FIELDS)
                .refined(
                        ServedReading::refine,
                        CAPABILITIES,
                        INFERRED,
                        PRICING,
                        PRICES,
                        "type",
                        "amount",
                        "currency",
                        "condition");
    }

    private static void refine(ModelDraft draft, AnswerEntry row) {
        draft.capabilities(tasks(row));
        var prices = row.node().has(PRICES)
                ? row.rows(PRICES).flatMap(price -> price(price).stream()).toList()
                : price(row.row(PRICING)).stream().toList();
        draft.prices(prices, new Evidence.Stated(PRICING));
    }

    private static List<Capability> tasks(AnswerEntry row) {
        var inferred = new HashSet<>(row.tags(INFERRED));
        return row.tags(CAPABILITIES).stream()
                .map(task -> new Capability(
                        task,
                        inferred.contains(task) ? new Evidence.Inferred(List.of()) : new Evidence.Stated(CAPABILITIES)))
                .toList();
    }

    /// One whose unit this version does not know, or whose amount is none, is no price.
    private static Optional<Price> price(AnswerEntry row) {
        var unit = row.line("type").flatMap(Price.Unit::of);
        var amount = amount(row).filter(number -> isPrice(number, unit));
        var currency = row.line("currency");
        return unit.isEmpty() || amount.isEmpty() || currency.isEmpty()
                ? Optional.empty()
                : Optional.of(new Price(
                        amount.get(),
                        currency.get(),
                        unit.get(),
                        row.line("condition"),
                        unit.get().slug(),
                        row.source()));
    }

    /// To its last digit: who wrote it has rounded it already.
    private static Optional<BigDecimal> amount(AnswerEntry row) {
        var number = row.node().path("amount");
        return row.decimal("amount")
                .filter(_ -> number.isNumber())
                .map(_ -> number.decimalValue())
                .filter(exact -> exact.precision() <= MOST_DIGITS);
    }

    private static boolean isPrice(BigDecimal amount, Optional<Price.Unit> unit) {
        boolean free = unit.equals(Optional.of(Price.Unit.FREE));
        return free ? amount.signum() == 0 : amount.signum() > 0;
    }
}
