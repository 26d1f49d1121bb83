package dev.steadyback.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.TestClock;
import dev.steadyback.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-11T11:00:00Z"));
    private final Attempts attempts = new Attempts(clock);

    @Test
    void fiveFailuresAreFreeAndTheSixthTryWaits() {
        fail(5, "kim", "192.0.2.1");

        assertThatThrownBy(() -> attempts.begin("kim", "192.0.2.1"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("try again in 5 seconds");
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        fail(5, "kim", "192.0.2.1");

        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900}) {
            after(Duration.ofSeconds(seconds - 1));
            assertThat(refused("kim")).as("after %d seconds", seconds - 1).isTrue();
            after(Duration.ofSeconds(1));
            assertThat(refused("kim")).as("after %d seconds", seconds).isFalse();
        }
    }

    @Test
    void whoeverGetsInStartsAnew() {
        fail(4, "kim", "192.0.2.1");
        attempts.begin("kim", "192.0.2.1");
        attempts.succeeded("kim", "192.0.2.1");

        assertThatCode(() -> fail(5, "kim", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void anAccountIsCountedFromWhereverItIsTried() {
        IntStream.range(0, 5).forEach(i -> attempts.begin("kim", "192.0.2." + i));

        assertThatThrownBy(() -> attempts.begin("kim", "192.0.2.77")).isInstanceOf(Refused.class);
    }

    @Test
    void anAddressIsCountedWhateverAccountItTries() {
        IntStream.range(0, 20).forEach(i -> attempts.begin("person " + i, "192.0.2.1"));

        assertThatThrownBy(() -> attempts.begin("kim", "192.0.2.1")).isInstanceOf(Refused.class);
        assertThatCode(() -> attempts.begin("kim", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void addressesOfOneNetworkOfIpv6AreCountedAsOne() {
        IntStream.range(0, 20).forEach(i -> attempts.begin("person " + i, "2001:db8:1:2::" + Integer.toHexString(i)));

        assertThatThrownBy(() -> attempts.begin("kim", "2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isInstanceOf(Refused.class);
        assertThatCode(() -> attempts.begin("kim", "2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void addressesOfIpv4AreCountedEachByItselfHoweverTheyAreWritten() {
        IntStream.range(0, 20).forEach(i -> attempts.begin("person " + i, "192.0.2.1"));

        assertThatCode(() -> attempts.begin("kim", "192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> attempts.begin("kim", "::ffff:192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void whoHasToWaitIsToldHowLong() {
        fail(6, "kim", "192.0.2.1", Duration.ofSeconds(5));

        assertThatThrownBy(() -> attempts.begin("kim", "192.0.2.1")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_OFTEN);
            assertThat(refused.waitFor()).isEqualTo(Duration.ofSeconds(10));
        });
        after(Duration.ofMillis(100));
        assertThatThrownBy(() -> attempts.begin("kim", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.waitFor()).isEqualTo(Duration.ofSeconds(10)));
    }

    @Test
    void whoGetsInOftenFromOneAddressIsNeverMadeToWait() {
        assertThatCode(() -> IntStream.range(0, 100).forEach(i -> {
                    attempts.begin("person " + i, "192.0.2.1");
                    attempts.succeeded("person " + i, "192.0.2.1");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void gettingInWithOnesOwnAccountForgivesTheAddressNothing() {
        for (int i = 0; i < 20; i++) {
            attempts.begin("person " + i, "192.0.2.1");
            if (i < 19) {
                attempts.begin("mine", "192.0.2.1");
                attempts.succeeded("mine", "192.0.2.1");
            }
        }

        assertThatThrownBy(() -> attempts.begin("kim", "192.0.2.1")).isInstanceOf(Refused.class);
    }

    @Test
    void anHourWithoutAFailureStartsTheCountAnew() {
        fail(5, "kim", "192.0.2.1");
        after(Duration.ofMinutes(61));

        assertThatCode(() -> fail(5, "kim", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void ofManyTriesAtOnceNoMoreGetThroughThanOfThoseOneAfterTheOther() {
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 64)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> !refused("kim")))
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(5);
    }

    private void fail(int times, String account, String address) {
        IntStream.range(0, times).forEach(i -> attempts.begin(account, address));
    }

    private void fail(int times, String account, String address, Duration between) {
        for (int i = 0; i < times; i++) {
            after(between);
            attempts.begin(account, address);
        }
    }

    /** Each time from somewhere else, so that only the account counts. */
    private boolean refused(String account) {
        try {
            attempts.begin(account, "from " + System.nanoTime());
            return false;
        } catch (Refused e) {
            return true;
        }
    }

    private void after(Duration time) {
        clock.set(clock.instant().plus(time));
    }
}
