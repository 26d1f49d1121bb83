package dev.steadyback.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Cuts a body that comes more slowly than any connection in use, and lets only so many bodies come at a time: each that is
 * on its way holds a thread. The server's own time-out is for each read alone, so a byte now and then would keep it waiting
 * for ever.
 */
final class BodyValve extends ValveBase {
    private static final int BYTES_A_SECOND = 16 * 1024;
    private static final int MOST = 32;
    private static final int MOST_UPLOADS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final long grace;
    private final LongSupplier nanoTime;
    private final Semaphore bodies = new Semaphore(MOST);
    private final Semaphore uploads = new Semaphore(MOST_UPLOADS);

    /**
     * A valve.
     *
     * @param grace how long a body of any size may take; a large one may take longer
     */
    BodyValve(Duration grace, LongSupplier nanoTime) {
        super(true);
        this.grace = grace.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        if (coyote.getContentLengthLong() <= 0 && coyote.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        Semaphore places = isUpload(request) ? uploads : bodies;
        if (!enter(places)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        InputBuffer given = coyote.getInputBuffer();
        Coming body = new Coming(coyote, given, places);
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!body.readToItsEnd() && !response.isErrorReportRequired()) {
                response.flushBuffer(); // what was answered stands: a body that is let go counts as a fault of the
                // server's
            }
        } finally {
            coyote.setInputBuffer(given);
            body.leave();
            if (body.cut) {
                coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isUpload(Request request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean enter(Semaphore places) {
        try {
            return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A body on its way. */
    private final class Coming implements InputBuffer {
        private final org.apache.coyote.Request request;
        private final InputBuffer given;
        private final Semaphore places;
        private final long begun = nanoTime.getAsLong();
        private long received;
        private boolean ended;
        private boolean cut;

        Coming(org.apache.coyote.Request request, InputBuffer given, Semaphore places) {
            this.request = request;
            this.given = given;
            this.places = places;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (cut || nanoTime.getAsLong() - begun > allowed()) {
                throw cut();
            }
            int read;
            try {
                read = given.doRead(handler);
            } catch (SocketTimeoutException e) {
                throw cut();
            }
            received += Math.max(0, read);
            if (read < 0 || received == request.getContentLengthLong()) {
                leave();
            }
            return read;
        }

        @Override
        public int available() {
            return given.available();
        }

        /** Reads what the application left of a body, so that the sender gets the answer; a body that comes too slowly is cut off. */
        boolean readToItsEnd() {
            try {
                while (!ended && !cut && !request.hasExpectation()) {
                    doRead(new Dropped());
                }
                return !cut;
            } catch (IOException e) {
                return false;
            }
        }

        void leave() {
            if (!ended) {
                ended = true;
                places.release();
            }
        }

        private long allowed() {
            return grace + received * TimeUnit.SECONDS.toNanos(1) / BYTES_A_SECOND;
        }

        private IOException cut() {
            cut = true;
            return new IOException("the body comes too slowly");
        }
    }

    /** Holds what is read and not wanted. */
    private static final class Dropped implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
