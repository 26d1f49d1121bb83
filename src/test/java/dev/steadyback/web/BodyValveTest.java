package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that sends its body slowly, against a server whose clock the test turns. */
@SuppressWarnings("NullAway.Init")
class BodyValveTest {
    private static final int LENGTH = 100;
    private static final int LONG_SECONDS = 30;

    @TempDir
    Path folder;

    private final AtomicLong nanoTime = new AtomicLong();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private Tomcat server;

    @BeforeEach
    void start() throws LifecycleException {
        server = new Tomcat();
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getConnector().setProperty("address", "127.0.0.1");
        server.getConnector().setProperty("connectionTimeout", "-1");
        Context context = server.addContext("", null);
        context.getPipeline().addValve(new BodyValve(Duration.ofSeconds(20), nanoTime::get));
        Tomcat.addServlet(context, "reader", new Reader(seen)).addMapping("/read");
        Tomcat.addServlet(context, "deaf", new Deaf(seen)).addMapping("/deaf");
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    @Test
    void aBodyThatComesTooSlowlyIsCut() throws Exception {
        try (Socket client = connect("/read")) {
            send(client, "x");
            assertThat(seen.take()).isEqualTo("x");
            nanoTime.set(Duration.ofSeconds(21).toNanos());
            send(client, "y");

            String next = seen.poll(LONG_SECONDS, TimeUnit.SECONDS);
            // It may have waited for this byte already.
            assertThat("y".equals(next) ? seen.poll(LONG_SECONDS, TimeUnit.SECONDS) : next)
                    .isEqualTo("cut");
            client.getInputStream().readAllBytes();
        }
    }

    @Test
    void whatNobodyReadsIsCutTooOnceItIsAnswered() throws Exception {
        try (Socket client = connect("/deaf")) {
            assertThat(seen.take()).isEqualTo("asked");
            nanoTime.set(Duration.ofSeconds(21).toNanos());
            send(client, "x");

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void aBodyThatComesIsRead() throws Exception {
        try (Socket client = connect("/read")) {
            send(client, "x".repeat(LENGTH));

            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void onlySoManyBodiesComeAtATime() throws Exception {
        try (Slow slow = new Slow()) {
            for (int i = 0; i < 32; i++) {
                slow.add(connect("/read"));
                send(slow.last(), "x");
                assertThat(seen.take()).isEqualTo("x");
            }
            try (Socket client = connect("/read")) {
                assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.1 503");
            }
            send(slow.last(), "y".repeat(LENGTH - 1));
            assertThat(new String(slow.last().getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");
            try (Socket client = connect("/read")) {
                send(client, "x".repeat(LENGTH));
                assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                        .isEqualTo("HTTP/1.1 200");
            }
        }
    }

    private Socket connect(String path) throws IOException {
        Socket client = new Socket(
                InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort());
        client.setSoTimeout(LONG_SECONDS * 1000);
        send(client, "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + LENGTH + "\r\n\r\n");
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Clients that are not done. */
    private static final class Slow implements AutoCloseable {
        private final List<Socket> clients = new ArrayList<>();

        void add(Socket client) {
            clients.add(client);
        }

        Socket last() {
            return clients.getLast();
        }

        @Override
        public void close() throws IOException {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** Says each byte that came, and how it ended. */
    private static final class Reader extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient BlockingQueue<String> seen;

        Reader(BlockingQueue<String> seen) {
            this.seen = seen;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                for (int b = request.getInputStream().read();
                        b >= 0;
                        b = request.getInputStream().read()) {
                    seen.add(Character.toString(b));
                }
            } catch (IOException e) {
                seen.add("cut");
                throw e;
            }
        }
    }

    /** Answers without a look at the body. */
    private static final class Deaf extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient BlockingQueue<String> seen;

        Deaf(BlockingQueue<String> seen) {
            this.seen = seen;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            seen.add("asked");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
