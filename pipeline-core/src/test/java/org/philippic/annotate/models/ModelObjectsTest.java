package org.philippic.annotate.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.tagger.maxent.TaggerObjects;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.error.UserException;

class ModelObjectsTest {
    @TempDir
    private Path folder;

    @Test
    void objectsThatModelsAreMadeOf_areRead_gzippedOrNot() {
        Map<String, List<Integer>> plain = new HashMap<>(Map.of("weights", new ArrayList<>(List.of(1, 2))));

        for (String name : List.of("model", "model.gz")) {
            Object read = ModelObjects.read(Hostile.file(folder.resolve(name), plain), ObjectInputStream::readObject);

            assertThat(read).isEqualTo(plain);
        }
    }

    static Stream<Object> hostile() {
        return Stream.of(
                new Hostile(),
                new Hostile[] {new Hostile()},
                new HashMap<>(Map.of("hidden", new Hostile())),
                new Hostile[0][0]);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void foreignObject_isNamed_andNeverComesToBe(Object object) {
        Path model = Hostile.file(folder.resolve("model.ser.gz"), object);

        assertThatThrownBy(() -> ModelObjects.read(model, ObjectInputStream::readObject))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(model.toString())
                .hasMessageContaining(Hostile.class.getName());
        assertThat(Hostile.timesRead()).isZero();
    }

    @Test
    void foreignObjectInATagger_isNamed_andNeverComesToBe() {
        Path model = Hostile.file(folder.resolve("toy.tagger"), new Hostile());

        assertThatThrownBy(() -> ModelObjects.check(model, TaggerObjects::walk))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(Hostile.class.getName());
        assertThat(Hostile.timesRead()).isZero();
    }

    /** What a proxy would do when it is called. */
    private record Handler() implements java.lang.reflect.InvocationHandler, Serializable {
        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            throw new AssertionError("a proxy of a file was called");
        }
    }

    @Test
    void proxy_isRefused() {
        Object proxy =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Comparable.class}, new Handler());
        Path model = Hostile.file(folder.resolve("model.ser.gz"), proxy);

        assertThatThrownBy(() -> ModelObjects.read(model, ObjectInputStream::readObject))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Comparable");
    }

    @Test
    void brokenFile_isNamed() throws Exception {
        Path model = Files.writeString(folder.resolve("model.ser.gz"), "no model");

        assertThatThrownBy(() -> ModelObjects.read(model, ObjectInputStream::readObject))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(model.toString())
                .hasMessageContaining("models verify");
    }
}
