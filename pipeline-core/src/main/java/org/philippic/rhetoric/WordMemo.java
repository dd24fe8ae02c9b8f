package org.philippic.rhetoric;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what was worked out for single words, since the words of a text come back all the time. Where two words
 * share a place the later one takes it, so memory is bounded, and nothing but speed depends on what is remembered.
 * Thread-safe.
 *
 * @param <V> what is worked out; not to be changed
 */
public final class WordMemo<V> {
    private static final int PLACES = 1 << 16;
    /** Longer words hardly come back, and might be as long as a document. */
    private static final int LONGEST = 40;

    private final AtomicReferenceArray<Entry<V>> entries = new AtomicReferenceArray<>(PLACES);
    private final Function<String, V> work;

    /** @param work gives the same value for the same word */
    public WordMemo(Function<String, V> work) {
        this.work = work;
    }

    private record Entry<V>(String word, V value) {}

    /** The value of a word. */
    public V of(String word) {
        if (word.length() > LONGEST) {
            return work.apply(word);
        }
        int hash = word.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Entry<V> entry = entries.getAcquire(place);
        if (entry == null || !entry.word().equals(word)) {
            entry = new Entry<>(word, work.apply(word));
            entries.setRelease(place, entry);
        }
        return entry.value();
    }
}
