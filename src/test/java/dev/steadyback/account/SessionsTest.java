package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.account.Sessions.Session;
import dev.steadyback.person.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest extends AccountTest {
    private static final AccountId KIM = new AccountId("acc_kim");
    private static final AccountId ALEX = new AccountId("acc_alex");

    private Sessions sessions;

    @BeforeEach
    void start() {
        sessions = new Sessions(kept, clock);
    }

    @Test
    void aTokenFindsItsAccount() {
        String token = sessions.begin(KIM, "Firefox", true);

        assertThat(sessions.find(token)).hasValueSatisfying(found -> {
            assertThat(found.account()).isEqualTo(KIM);
            assertThat(found.session().device()).isEqualTo("Firefox");
        });
    }

    @Test
    void theHashAloneIsKept() {
        String token = sessions.begin(KIM, "Firefox", true);

        assertThat(all()).contains("Firefox").doesNotContain(token.substring(token.indexOf('.') + 1));
    }

    @Test
    void whatIsKeptIsNoToken() {
        sessions.begin(KIM, "Firefox", true);
        Session session = sessions.of(KIM).getFirst();

        assertThat(sessions.find("kim." + session.hash())).isEmpty();
        assertThat(sessions.find("kim." + session.id())).isEmpty();
    }

    @Test
    void anotherServerOnTheSameStoreFindsIt() {
        String token = sessions.begin(KIM, "Firefox", true);

        assertThat(new Sessions(kept, clock).find(token)).isPresent();
    }

    @Test
    void withoutAVisitItIsOverAfterTwoWeeks() {
        String token = sessions.begin(KIM, "", true);

        after(Sessions.IDLE.minusSeconds(1));
        assertThat(new Sessions(kept, clock).of(KIM)).hasSize(1);
        after(Duration.ofSeconds(1));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void aVisitKeepsItGoing() {
        String token = sessions.begin(KIM, "", true);

        for (int i = 0; i < 3; i++) {
            after(Duration.ofDays(13));
            assertThat(sessions.find(token)).isPresent();
        }
    }

    @Test
    void noVisitKeepsItLongerThanTheLongest() {
        String token = sessions.begin(KIM, "", true);

        for (Instant end = NOON.plus(Sessions.LONGEST).minus(Duration.ofDays(1));
                clock.instant().isBefore(end);
                after(Duration.ofDays(1))) {
            assertThat(sessions.find(token)).isPresent();
        }
        after(Duration.ofDays(1));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void betweenThePasswordAndTheCodeAreTenMinutes() {
        String token = sessions.begin(KIM, "", false);

        after(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(sessions.find(token))
                .hasValueSatisfying(half -> assertThat(half.session().whole()).isFalse());
        after(Duration.ofSeconds(1));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void whatWasEndedIsWorthNothing() {
        String token = sessions.begin(KIM, "", true);
        String other = sessions.begin(KIM, "", true);

        sessions.end(KIM, sessions.find(token).orElseThrow().session().id());

        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void allButOneCanBeEnded() {
        String here = sessions.begin(KIM, "", true);
        String there = sessions.begin(KIM, "", true);
        String half = sessions.begin(KIM, "", false);
        String somebodys = sessions.begin(ALEX, "", true);

        sessions.endAll(KIM, sessions.find(here).orElseThrow().session().id());

        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(there)).isEmpty();
        assertThat(sessions.find(half)).isEmpty();
        assertThat(sessions.find(somebodys)).isPresent();
    }

    @Test
    void nobodyEndsASessionOfAnotherAccount() {
        String token = sessions.begin(KIM, "", true);

        sessions.end(ALEX, sessions.find(token).orElseThrow().session().id());

        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    void aTokenOfOneAccountIsNoneOfAnother() {
        String token = sessions.begin(KIM, "", true);

        assertThat(sessions.find(token.replace("kim.", "alex."))).isEmpty();
    }

    @Test
    void whatIsNoTokenFindsNothing() {
        for (String token : new String[] {
            null, "", ".", "kim", "kim.", ".x", "../../x.y", "KIM.x", "kim\0.x", "a".repeat(9999) + ".x"
        }) {
            assertThat(sessions.find(token)).as(token).isEmpty();
        }
    }

    @Test
    void noMoreThanFiftyAreKeptAndTheOldestGoFirst() {
        String first = sessions.begin(KIM, "", true);
        String second = sessions.begin(KIM, "", true);
        for (int i = 0; i < 49; i++) {
            sessions.begin(KIM, "", true);
        }

        assertThat(sessions.of(KIM)).hasSize(50);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
    }

    @Test
    void whatABrowserSaysOfItselfHasABound() {
        sessions.begin(KIM, "x".repeat(9999), true);

        assertThat(sessions.of(KIM).getFirst().device()).hasSize(200);
    }
}
