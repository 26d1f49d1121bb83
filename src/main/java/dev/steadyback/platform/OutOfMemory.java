package dev.steadyback.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process when its memory is used up, as {@code -XX:+ExitOnOutOfMemoryError} does: a thread that died may have held
 * what others wait for, and a server that runs on half-way is worse than one that is started again. For those who start
 * the jar without that option. An error that ends a thread is met there; one that a library catches is met when it is logged.
 */
public final class OutOfMemory {
    /** What the Java option ends with too. */
    static final int EXIT_CODE = 3;

    private OutOfMemory() {}

    /** From now on it ends the process. */
    public static void endsTheProcess() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endIfCauseOf(failure);
            LoggerFactory.getLogger(OutOfMemory.class).error("a thread ended unexpectedly", failure);
        });
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.addTurboFilter(new Logged());
        }
    }

    /** Ends the process when this is the cause of a failure that somebody has caught. */
    public static void endIfCauseOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }

    /** Looks at what is logged, at whatever level. */
    private static final class Logged extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable failure) {
            endIfCauseOf(failure);
            return FilterReply.NEUTRAL;
        }
    }
}
