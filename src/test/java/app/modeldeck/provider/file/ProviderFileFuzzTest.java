package app.modeldeck.provider.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.modeldeck.fuzz.Bounds;
import app.modeldeck.fuzz.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What the reader of provider files makes of bad ones: a provider, or mistakes with their place.
class ProviderFileFuzzTest {
    private static final List<String> GOOD = good();

    private static List<String> good() {
        try {
            return ProviderFileTest.good().collect(Collectors.toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property
    void aBadFileIsAProviderOrMistakes(@ForAll Random random) {
        var good = GOOD.get(random.nextInt(GOOD.size())).getBytes(StandardCharsets.UTF_8);
        var read = Bounds.inTime(() -> ProviderFile.read(Mutations.of(good, random)));
        assertThat(read.provider().isPresent()).isNotEqualTo(!read.mistakes().isEmpty());
        assertThat(read.mistakes())
                .allSatisfy(mistake -> assertThat(mistake.in("a.json")).matches("(?s)a\\.json:\\d+:\\d+: .+"));
    }
}
