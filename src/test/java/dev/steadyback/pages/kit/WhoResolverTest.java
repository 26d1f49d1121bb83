package dev.steadyback.pages.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.entry.Entries;
import dev.steadyback.pages.diary.DayPage;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class WhoResolverTest {
    private final Freshness freshness = Mockito.mock(Freshness.class);

    private Duration waited(Class<?> page, String handler) {
        Persons persons = Mockito.mock(Persons.class);
        Mockito.when(persons.named("me")).thenReturn(PersonId.random());
        Instant now = Instant.parse("2026-03-11T11:00:00Z");
        WhoResolver resolver = new WhoResolver(
                persons,
                Mockito.mock(Diary.class),
                Mockito.mock(Entries.class),
                freshness,
                Clock.fixed(now, ZoneOffset.UTC));
        Method method = Arrays.stream(page.getDeclaredMethods())
                .filter(m -> m.getName().equals(handler) && m.getParameterTypes()[0] == Who.class)
                .findFirst()
                .orElseThrow();
        resolver.resolveArgument(
                new MethodParameter(method, 0), null, new ServletWebRequest(new MockHttpServletRequest()), null);
        ArgumentCaptor<Duration> atMost = ArgumentCaptor.forClass(Duration.class);
        Mockito.verify(freshness).await(atMost.capture());
        return atMost.getValue();
    }

    @Test
    void aPageWaitsUntilAllThatIsStoredCanBeRead() {
        assertThat(waited(DayPage.class, "day")).isPositive();
    }

    @Test
    void aFormThatReadsNothingBeforeItWritesDoesNotWait() {
        assertThat(waited(DayPage.class, "log")).isZero();
    }
}
