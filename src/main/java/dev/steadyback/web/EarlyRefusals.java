package dev.steadyback.web;

import dev.steadyback.platform.Fault;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Makes a problem of what the server refuses in the API before anything of ours is reached: an address that cannot be read, or headers that are too long. */
final class EarlyRefusals extends ErrorReportValve {
    EarlyRefusals() {
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() != 400 || !isApi(request)) {
            super.report(request, response, failure);
        } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(JsonMapper.shared().writeValueAsString(unreadable()));
                    response.finishResponse();
                }
            } catch (IOException e) {
                // Whoever asked has gone.
            }
        }
    }

    /** By the address as it was sent, for it has no other yet; one that is far too long is none of a page. */
    private static boolean isApi(Request request) {
        String sent = request.getRequestURI();
        return sent == null || sent.startsWith(Paths.API);
    }

    private static Problem unreadable() {
        String reason =
                "cannot be read: it or the headers are too long, or something in percent signs is no part of an address";
        return Problem.of(Problem.Kind.MALFORMED, "The address " + reason + ".", List.of(new Fault("address", reason)));
    }
}
