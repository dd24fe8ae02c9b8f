package org.philippic.jobs.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.error.UserException;

class SparkSessionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"sparkk://host:7077", "host:7077", "local(2)", "", "mesos://host:5050"})
    void masterOfNoKind_isRefusedWithTheKindsThereAre(String master) {
        assertThatThrownBy(() -> SparkSessions.checkMaster(master))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'" + master + "'")
                .hasMessageContaining("spark://HOST:7077");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"local", "local[*]", "local-cluster[2,1,1024]", "spark://a:1,b:2", "yarn", "k8s://https://x:6443"
            })
    void mastersThatSparkKnows_areTaken(String master) {
        assertThatCode(() -> SparkSessions.checkMaster(master)).doesNotThrowAnyException();
    }
}
