package dev.steadyback.api;

import com.mongodb.MongoException;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.OutOfMemory;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StoreAway;
import dev.steadyback.web.Paths;
import dev.steadyback.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/** Makes a problem of every exception that leaves the API; those of the pages are handed on. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final int MOST_FRAMES = 40;

    @ExceptionHandler
    ResponseEntity<Problem> problem(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof MultipartException && !(exception instanceof ErrorResponse)) {
            // No browser sends such a form, and no page is chosen yet that could say so.
            return answer(Problem.unreadableForm(), new HttpHeaders());
        }
        if (!Paths.isApi(request)) {
            throw exception;
        }
        HttpHeaders headers = new HttpHeaders();
        Problem problem = switch (exception) {
            case Refused e -> {
                Duration wait = e.waitFor();
                if (wait != null) {
                    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
                }
                yield Problem.of(e);
            }
            case Body.Malformed e -> Problem.of(Problem.Kind.MALFORMED, e.sentence(), List.of());
            case BodyTooLarge e ->
                Problem.of(
                        Problem.Kind.TOO_LARGE,
                        "The body is larger than one megabyte; nothing was stored.",
                        List.of(new Fault("body", "is larger than one megabyte")));
            case ClientAbortException e ->
                Problem.of(
                        Problem.Kind.TOO_SLOW,
                        "The body did not come in time; nothing was stored.",
                        List.of(new Fault("body", "did not come in time")));
            case StoreAway e -> unavailable("the event store");
            case MongoException e -> unavailable("the diary");
            case ErrorResponse e -> {
                headers.addAll(e.getHeaders());
                yield ofStatus(e.getStatusCode().value(), request.getMethod());
            }
            default -> {
                if (!isAway(exception)) {
                    log(exception, request);
                }
                yield ofStatus(500, request.getMethod());
            }
        };
        return answer(problem, headers);
    }

    static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return ResponseEntity.status(problem.status()).headers(headers).body(problem);
    }

    static Problem ofStatus(int status, String method) {
        Problem.Kind kind = Problem.Kind.of(status);
        return Problem.of(kind, sentence(kind, method), List.of());
    }

    private static String sentence(Problem.Kind kind, String method) {
        return switch (kind) {
            case NOT_FOUND -> "No such address; /v3/api-docs lists them.";
            case METHOD_NOT_ALLOWED -> method + " is not possible at this address; the Allow header says what is.";
            case NOT_ACCEPTABLE -> "The answer is application/json; the Accept header asks for something else.";
            case UNEXPECTED -> "It is a fault of Steadyback, not of the request. Its log says more.";
            default -> kind.status().getReasonPhrase() + ".";
        };
    }

    /** Whether whoever asked has gone before the answer was written, which is no fault of anybody's. */
    private static boolean isAway(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    private static Problem unavailable(String what) {
        return Problem.of(
                Problem.Kind.UNAVAILABLE, what + " cannot be reached now; please try again shortly.", List.of());
    }

    /** Messages of exceptions may hold what a person wrote, so only types and places are logged. */
    private static void log(Exception exception, HttpServletRequest request) {
        OutOfMemory.endIfCauseOf(exception);
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                trace.append("\n\tat ").append(frames[i]);
            }
            trace.append('\n');
        }
        LOG.error("{} failed unexpectedly: {}", request.getMethod(), trace);
    }
}
