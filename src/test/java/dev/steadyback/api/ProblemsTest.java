package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StoreAway;
import dev.steadyback.web.Problem;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void aStoreThatIsDownIsSaidToBeUnavailableForNow() throws Exception {
        for (Exception e : new Exception[] {
            new StoreAway(new IllegalStateException("disk /home/kim")), new MongoException("host db")
        }) {
            ResponseEntity<Problem> answer = answer(e);

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
            assertThat(Objects.requireNonNull(answer.getBody()).toString()).doesNotContain("kim", "host db");
        }
    }

    @Test
    void whoTriesTooOftenIsToldWhenToTryAgain() throws Exception {
        ResponseEntity<Problem> answer = answer(
                Refused.tooOften(Duration.ofSeconds(40), "password", "was wrong several times", "fault.wait", 40));

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("40");
        assertThat(Objects.requireNonNull(answer.getBody()).type()).isEqualTo("urn:steadyback:problem:too-often");
    }

    @Test
    void whatNobodyExpectedTellsNothingOfTheInside() throws Exception {
        ResponseEntity<Problem> answer = answer(new IllegalStateException("score of Kim", new RuntimeException("x")));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(Objects.requireNonNull(answer.getBody()).toString()).doesNotContain("Kim", "Exception", "dev.");
    }

    @Test
    void whatThePagesThrowIsLeftToThem() {
        IllegalStateException exception = new IllegalStateException("theirs");

        assertThatThrownBy(() -> problems.problem(exception, new MockHttpServletRequest("GET", "/today")))
                .isSameAs(exception);
    }

    private ResponseEntity<Problem> answer(Exception exception) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/persons");
        request.setServletPath("/api/v1/persons");
        return problems.problem(exception, request);
    }
}
