package app.modeldeck.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LicenseTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            commercial,                                                 COMMERCIAL
            research,                                                   NONCOMMERCIAL
            private,                                                    UNKNOWN
            apache-2.0,                                                 OPEN
            MIT,                                                        OPEN
            creativeml-openrail-m,                                      OPEN
            openrail++,                                                 OPEN
            cc-by-4.0,                                                  OPEN
            cc-by-nc-4.0,                                               NONCOMMERCIAL
            Non-Commercial License,                                     NONCOMMERCIAL
            llama3,                                                     UNKNOWN
            other,                                                      UNKNOWN
            not for commercial use,                                     UNKNOWN
            https://creativecommons.org/licenses/by-nc-sa/4.0/,         NONCOMMERCIAL
            https://creativecommons.org/publicdomain/zero/1.0/,         OPEN
            https://opensource.org/licenses/MIT,                        OPEN
            https://www.apache.org/licenses/LICENSE-2.0,                OPEN
            https://github.com/mit-han-lab/x/blob/main/LICENSE,         UNKNOWN
            """)
    void aLicenceIsKnownByItsWordsAndElseUnknown(String stated, License expected) {
        assertThat(License.of(stated)).isEqualTo(expected);
    }
}
