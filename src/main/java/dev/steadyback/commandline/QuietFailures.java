package dev.steadyback.commandline;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from logging a trace for what {@link Failures} says in a sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietFailures implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return Failures.expected(failure) != null;
    }
}
