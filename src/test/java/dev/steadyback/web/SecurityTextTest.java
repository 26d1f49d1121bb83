package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.TestClock;
import dev.steadyback.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SecurityTextTest {
    private static final Instant NOON = Instant.parse("2026-03-11T11:00:00Z");

    private final TestClock clock = new TestClock(NOON);

    @BeforeEach
    void asked() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/.well-known/security.txt");
        request.setScheme("https");
        request.setServerName("diary.example");
        request.setServerPort(443);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void itHasTheFieldsOfTheStandardEachOnce() {
        assertThat(fields("mailto:security@diary.example"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Contact",
                        "mailto:security@diary.example",
                        "Expires",
                        "2026-09-07T00:00:00Z",
                        "Preferred-Languages",
                        "en, de",
                        "Policy",
                        "https://diary.example/.well-known/security-policy"));
    }

    @Test
    void itIsNeverBelievedForAYearAndGoesOnWithTheClock() {
        for (Instant now : List.of(NOON, NOON.plus(Duration.ofDays(400)))) {
            clock.set(now);
            assertThat(Instant.parse(String.valueOf(fields("").get("Expires"))))
                    .isBetween(now.plus(Duration.ofDays(179)), now.plus(Duration.ofDays(364)));
        }
    }

    @Test
    void withoutAContactItIsThePageOfTheProject() {
        assertThat(fields("").get("Contact")).isEqualTo("https://diary.example/.well-known/security-policy");
        assertThat(new SecurityText("", clock).policy().getBody()).contains("# Security", "## Report a weakness");
    }

    @Test
    void aContactThatNobodyCanUseEndsTheStart() {
        for (String contact : List.of("security@diary.example", "http://diary.example", "mail to:x", "x\nPolicy: y")) {
            assertThatThrownBy(() -> new SecurityText(contact, clock))
                    .as(contact)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("STEADYBACK_SECURITY_CONTACT");
        }
        for (String contact : List.of("", " ", "https://diary.example/security", "tel:+49-30-1234")) {
            assertThatCode(() -> new SecurityText(contact, clock)).as(contact).doesNotThrowAnyException();
        }
    }

    private Map<String, String> fields(String contact) {
        return String.valueOf(new SecurityText(contact, clock).text().getBody())
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }
}
