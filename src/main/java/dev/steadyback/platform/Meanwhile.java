package dev.steadyback.platform;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on beside other work, in a thread of its own, until its result is asked for. What it fails with is thrown then.
 *
 * @param <T> the result
 */
public final class Meanwhile<T> implements Supplier<T> {
    private final FutureTask<T> task;

    private Meanwhile(FutureTask<T> task) {
        this.task = task;
    }

    public static <T> Meanwhile<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofVirtual().name("meanwhile").start(task);
        return new Meanwhile<>(task);
    }

    @Override
    public T get() {
        return result(task);
    }

    /** The result of work that goes on in whatever thread. */
    public static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a result was waited for", e);
        }
    }
}
