package app.modeldeck.provider.builtin;

import app.modeldeck.model.Capability;
import app.modeldeck.model.Evidence;
import app.modeldeck.model.Field;
import app.modeldeck.model.KeyUse;
import app.modeldeck.model.ProviderId;
import app.modeldeck.model.ProviderInfo;
import app.modeldeck.model.ProviderInfo.Trait;
import app.modeldeck.provider.ModelProvider;
import app.modeldeck.provider.reading.AnswerEntry;
import app.modeldeck.provider.reading.EntryMapping;
import app.modeldeck.provider.reading.Envelope;
import app.modeldeck.provider.reading.Fields;
import app.modeldeck.provider.reading.ModelDraft;
import app.modeldeck.provider.request.Addresses;
import app.modeldeck.provider.request.Auth;
import app.modeldeck.provider.rest.RestProvider;
import app.modeldeck.provider.rest.RestSpec;
import app.modeldeck.provider.task.Tasks;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Civitai: `GET /models`, of which the hundred that were downloaded most are listed and the rest is searched
/// (developer.civitai.com/site/reference/models).
///
/// The list is public. Adult content is neither asked for nor shown, unless the provider comes from
/// [#withAdultContent]: Civitai's levels are bits, of which the lowest alone stands for what anybody may see.
/// The id is that of the model, under which Civitai's API and pages know it whatever version is newest; the list
/// does not state the AIR of a version, and putting one together would be guessing.
public final class CivitaiProvider implements RestProvider {
    private static final int EVERYBODY = 1;
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|webp|gif)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[{}\",\\s]+");
    private static final Set<String> ADULT_TAGS = Set.of(
            "nsfw",
            "porn",
            "pornography",
            "hentai",
            "nude",
            "nudes",
            "nudity",
            "naked",
            "sex",
            "sexual act",
            "sexual acts",
            "explicit",
            "erotic",
            "erotica",
            "xxx",
            "fetish",
            "bdsm",
            "adult");

    private static final ProviderInfo INFO = new ProviderInfo(
            new ProviderId("civitai"),
            "Civitai",
            KeyUse.OPTIONAL,
            Optional.of(URI.create("https://civitai.com/user/account")),
            List.of("CIVITAI_API_TOKEN"),
            Set.of(Trait.SEARCHES, Trait.SELECTION, Trait.OFF_AT_FIRST));

    private static final Fields FIELDS = Fields.identifiedBy("id")
            .with(Field.NAME, "name")
            .with(Field.OWNER, "creator.username")
            .with(Field.RUNS, "stats.downloadCount")
            .with(Field.UPDATED, "modelVersions.0.publishedAt|modelVersions.0.createdAt")
            .with(Field.PAGE, "https://civitai.com/models/{id}");

    private final Content content;

    /// Which entries are asked for and shown.
    private enum Content {
        FOR_EVERYBODY,
        ADULT_TOO
    }

    /// Without adult content.
    public CivitaiProvider() {
        this(Content.FOR_EVERYBODY);
    }

    private CivitaiProvider(Content content) {
        this.content = content;
    }

    @Override
    public ModelProvider withAdultContent() {
        return new CivitaiProvider(Content.ADULT_TOO);
    }

    @Override
    public ProviderInfo info() {
        return INFO;
    }

    @Override
    public URI address() {
        return URI.create("https://civitai.com/api/v1");
    }

    @Override
    public RestSpec listing() {
        return asking("sort=Most%20Downloaded&period=AllTime");
    }

    /// A search takes cursors alone: with a page it is refused.
    @Override
    public Optional<RestSpec> searching(String words) {
        return Optional.of(asking("query=" + Addresses.encoded(words)));
    }

    @Override
    public String keyCheck() {
        return "/me";
    }

    private RestSpec asking(String what) {
        boolean adult = content == Content.ADULT_TOO;
        return RestSpec.of(
                "/models?limit=100&primaryFileOnly=true&nsfw=" + adult + "&" + what,
                new Auth.Scheme("Bearer"),
                Envelope.list("items"),
                EntryMapping.of(INFO.id(), FIELDS)
                        .refined(
                                this::refine,
                                "description",
                                "type",
                                "mode",
                                "tags",
                                "allowCommercialUse",
                                "modelVersions",
                                "baseModel",
                                "images",
                                "url")
                        .choosing(entry -> adult || isForEverybody(entry), "nsfw", "nsfwLevel", "tags"));
    }

    /// Whether the entry says of itself that anybody may see it. A level that is not stated, as in answers before
    /// 2024, says nothing; one that is stated must have the bit.
    private static boolean isForEverybody(AnswerEntry entry) {
        return !entry.isTrue("nsfw")
                && (!entry.isStated("nsfwLevel") || hasLevelOfEverybody(entry))
                && entry.tags("tags").stream().noneMatch(tag -> ADULT_TAGS.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasLevelOfEverybody(AnswerEntry entry) {
        return entry.count("nsfwLevel")
                .filter(level -> (level & EVERYBODY) != 0)
                .isPresent();
    }

    private void refine(ModelDraft draft, AnswerEntry entry) {
        entry.html("description").ifPresent(text -> draft.description(text, new Evidence.Stated("description")));
        license(entry).ifPresent(words -> draft.license(words, new Evidence.Stated("allowCommercialUse")));
        cover(entry).ifPresent(cover -> draft.cover(cover, new Evidence.Stated("modelVersions.images.url")));
        draft.capabilities(capabilities(entry));
        var tags = Stream.of(entry.line("type").stream(), entry.line("mode").stream(), bases(entry))
                .flatMap(texts -> texts);
        var all = Stream.concat(tags, entry.tags("tags").stream()).distinct().toList();
        if (!all.isEmpty()) {
            draft.tags(all, new Evidence.Stated("type, mode, modelVersions.baseModel, tags"));
        }
    }

    private static Stream<String> bases(AnswerEntry entry) {
        return entry.rows("modelVersions").flatMap(version -> version.line("baseModel").stream());
    }

    /// A text until 2024, since then a list; `None` and an empty list mean none.
    private static Optional<String> license(AnswerEntry entry) {
        if (!entry.isStated("allowCommercialUse")) {
            return Optional.empty();
        }
        var text = entry.line("allowCommercialUse").stream().flatMap(BETWEEN_WORDS::splitAsStream);
        var uses = Stream.concat(text, entry.tags("allowCommercialUse").stream())
                .filter(use -> !use.isEmpty() && !use.equals("None"))
                .toList();
        return Optional.of(uses.isEmpty() ? "no commercial use" : "commercial use: " + String.join(", ", uses));
    }

    /// What a checkpoint makes follows from the family that it is of; what is added to one makes nothing by itself.
    private static List<Capability> capabilities(AnswerEntry entry) {
        return switch (entry.line("type").orElse("")) {
            case "Checkpoint" -> Tasks.inferred(bases(entry).findFirst().orElse(""), Optional.empty());
            case "Upscaler" -> Tasks.inferred("Upscaler", Optional.empty());
            default -> List.of();
        };
    }

    private Optional<URI> cover(AnswerEntry entry) {
        return entry.rows("modelVersions")
                .flatMap(version -> version.rows("images"))
                .filter(image -> image.line("type").orElse("image").equals("image"))
                .filter(image -> content == Content.ADULT_TOO || hasOnlyLevelOfEverybody(image))
                .flatMap(image -> image.address("url").stream())
                .filter(address -> PICTURE.matcher(address.getPath()).matches())
                .findFirst();
    }

    private static boolean hasOnlyLevelOfEverybody(AnswerEntry image) {
        return image.count("nsfwLevel").filter(level -> level == EVERYBODY).isPresent();
    }
}
