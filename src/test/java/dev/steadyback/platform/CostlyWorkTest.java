package dev.steadyback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CostlyWorkTest {
    private static final int MOST_OF_A_PERSON = 16;

    private final CostlyWork work = new CostlyWork();

    @Test
    void noMoreOfAPersonsWorkWaitsThanMay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < MOST_OF_A_PERSON; i++) {
                all.add(threads.submit(() -> work.of("kim", () -> {
                    begun.countDown();
                    await(end);
                    return "done";
                })));
            }
            begun.await();
            while (work.underWay("kim") < MOST_OF_A_PERSON) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> work.of("kim", () -> "one more"))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.UNAVAILABLE));
            end.countDown();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("done");
            }
        }
        assertThat(work.of("kim", () -> "again")).isEqualTo("again");
    }

    @Test
    void whatFailsLeavesItsPlace() {
        for (int i = 0; i < 2 * MOST_OF_A_PERSON; i++) {
            assertThatThrownBy(() -> work.of("kim", () -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(work.underWay("kim")).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
