package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    June 10 1935                    | 1935-06-10
                    6 August 1932                   | 1932-08-06
                    August 6th, 1932                | 1932-08-06
                    Prinkipo, August 6th, 1932      | 1932-08-06
                    (August 1932)                   | 1932-08
                    21 octobre 1928                 | 1928-10-21
                    Alma-Ata, 21 octobre 1928.      | 1928-10-21
                    le 1er fevrier 1890             | 1890-02-01
                    14. März 1883                   | 1883-03-14
                    3 de mayo de 1931               | 1931-05-03
                    7 novembre 1917                 | 1917-11-07
                    5 мая 1921 г.                   | 1921-05-05
                    Thursday 9 February 2017        | 2017-02-09
                    May/June 2005                   | 2005
                    1848                            | 1848
                    1848-02                         | 1848-02
                    1848-02-21                      | 1848-02-21
                    1848-02-21T10:00:00Z            | 1848-02-21
                    27.8.1934                       | 1934-08-27
                    27/8/1934                       | 1934-08-27
                    8/27/1934                       | 1934-08-27
                    3/4/1934                        | 1934
                    New York, August, 1935, Volume 2| 1935-08
                    31 February 1920                | 1920
                    """)
    void datesAsPeopleWriteThem_areReadAsExactlyAsTheyAreGiven(String stated, String expected) {
        assertThat(MetadataDates.parse(stated)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "long ago\n1905–1907\n12,345\n1848-13-01\nMay\n''")
    void whatIsNoDate_givesNone(String stated) {
        assertThat(MetadataDates.parse(stated)).isEmpty();
    }

    @Test
    void nothing_givesNone() {
        assertThat(MetadataDates.parse(null)).isEmpty();
    }
}
