package org.philippic.jobs.stage;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Turns a reader that hands rows on into an iterator that is asked for them: the reader runs in a thread of its own, no
 * more than a few rows ahead, so that a file of any size goes through bounded memory. Rows keep their order. Used by one
 * thread.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private static final int AHEAD = 8;

    private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private Step<T> next;

    /** A row, the failure of the reader, or neither at the end. */
    private record Step<T>(Optional<T> row, Throwable failure) {}

    /** Thrown in the reader's thread when nobody takes its rows any more. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Starts the reader, which hands every row to the consumer that it is given. */
    ReadAhead(Consumer<Consumer<T>> reading) {
        reader = new Thread(() -> read(reading), "read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<Consumer<T>> reading) {
        try {
            reading.accept(row -> put(new Step<>(Optional.of(row), null)));
            put(new Step<>(Optional.empty(), null));
        } catch (Abandoned e) {
            // Whoever closed this wants no more rows.
        } catch (Throwable e) {
            put(new Step<>(Optional.empty(), e));
        }
    }

    private void put(Step<T> step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            throw new Abandoned();
        }
    }

    /** @throws RuntimeException or Error that the reader failed with */
    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = steps.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a file was read", e);
            }
        }
        if (next.failure() instanceof Error error) {
            throw error;
        }
        if (next.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        return next.row().isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = next.row().orElseThrow();
        next = null;
        return row;
    }

    /** Stops the reader. */
    @Override
    public void close() {
        reader.interrupt();
    }
}
