package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.steadyback.ApiTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever asks amiss is told so, and the log says nothing of what they sent: it may be what somebody wrote into their diary. */
class LogLinesTest extends ApiTest {
    private static final String WRITTEN = "numb-knee";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void leave() {
        root.detachAppender(lines);
    }

    @Test
    void nothingOfWhatWasSentIsLogged() {
        String person = person();
        List<Answer> refused = List.of(
                get("/start?step=" + WRITTEN, "Accept", "text/html"),
                send("GET", person + "/pain-scores/" + WRITTEN, null),
                send("PUT", "/start?note=" + WRITTEN, "{}"),
                post(person + "/pain-scores", "{\"date\":\"2026-03-10\",\"score\":\"" + WRITTEN + "\"}"),
                post(person + "/pain-scores", "{\"note\":\"" + WRITTEN),
                post(person + "/pain-scores", WRITTEN, "Content-Type", "text/" + WRITTEN),
                get("/" + WRITTEN + "?note=" + WRITTEN, "Accept", "text/" + WRITTEN));

        assertThat(refused).extracting(Answer::status).allMatch(status -> status >= 400 && status < 500);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(WRITTEN))
                .noneMatch(line -> line.contains("Resolved"));
    }
}
