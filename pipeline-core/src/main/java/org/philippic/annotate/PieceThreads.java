package org.philippic.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Does pieces of one thread's work on all processors. The others may be busy with work of their own; then the pieces take
 * turns with it, and when that is done they have the processors for themselves, which is what keeps one huge document
 * from being the last to finish. Stateless.
 */
final class PieceThreads {
    private PieceThreads() {}

    /**
     * The results of all pieces, in the order of the pieces. The calling thread works too.
     *
     * @throws RuntimeException or Error that the first piece to fail failed with
     */
    static <T> List<T> run(List<Callable<T>> pieces) {
        List<FutureTask<T>> tasks = pieces.stream().map(FutureTask::new).toList();
        Queue<FutureTask<T>> waiting = new ConcurrentLinkedQueue<>(tasks);
        Runnable worker = () -> {
            for (FutureTask<T> task = waiting.poll(); task != null; task = waiting.poll()) {
                task.run();
            }
        };
        int threads = Math.min(pieces.size(), Runtime.getRuntime().availableProcessors());
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(worker, "annotate-piece");
            thread.setDaemon(true);
            thread.start();
        }
        worker.run();
        List<T> results = new ArrayList<>(tasks.size());
        for (FutureTask<T> task : tasks) {
            results.add(result(task));
        }
        return results;
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was annotated in pieces", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A piece of a document failed", e.getCause());
        }
    }
}
