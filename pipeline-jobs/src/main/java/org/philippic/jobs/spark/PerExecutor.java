package org.philippic.jobs.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.function.Function;

/**
 * A heavy object (models, dictionaries) that is built once per executor JVM from small settings, on first use, and is
 * shared by all task threads; so it must be thread-safe. Only the settings travel. Two holders with equal settings and
 * the same factory class share one object, for as long as the JVM lives.
 *
 * @param <S> settings that the object is built from; serialisable, with equals
 * @param <T> the object
 */
public final class PerExecutor<S extends Serializable, T> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<Key, Object> BUILT = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final S settings;
    private final Function<S, T> factory;

    private record Key(Class<?> type, Object settings) {}

    private PerExecutor(Class<T> type, S settings, Function<S, T> factory) {
        this.type = type;
        this.settings = settings;
        this.factory = factory;
    }

    /**
     * Describes the object; nothing is built yet.
     *
     * @param factory a static method or a lambda that captures nothing
     */
    public static <S extends Serializable, T> PerExecutor<S, T> of(Class<T> type, S settings, Function<S, T> factory) {
        return new PerExecutor<>(type, settings, factory);
    }

    /** The object of this JVM; built by the first caller while the others wait. */
    public T get() {
        return type.cast(BUILT.computeIfAbsent(new Key(type, settings), key -> build()));
    }

    private T build() {
        try {
            return factory.call(settings);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot build " + type.getSimpleName(), e);
        }
    }
}
