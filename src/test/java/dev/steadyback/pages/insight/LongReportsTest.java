package dev.steadyback.pages.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.steadyback.TestClock;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongReportsTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final LongReports reports =
            new LongReports(stuck(), mock(ReportFiles.class), new TestClock(Instant.parse("2026-03-11T11:00:00Z")));
    private final PersonId kim = PersonId.random();

    @AfterEach
    void stop() {
        reports.destroy();
    }

    @Test
    void oneThatIsOnItsWayIsNotBegunTwice() {
        LongReports.Making first = start(kim, 1);

        assertThat(start(kim, 1)).isSameAs(first);
        assertThat(start(kim, 2)).isNotSameAs(first);
    }

    @Test
    void noMoreOfAPersonsWaitThanMayAndTheOthersHaveTheirPlaces() {
        for (int from = 1; from <= 3; from++) {
            start(kim, from);
        }
        assertThatThrownBy(() -> start(kim, 4))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.UNAVAILABLE));
        PersonId robin = PersonId.random();
        assertThat(reports.find(robin, start(robin, 1).key())).isPresent();
    }

    @Test
    void noMoreWaitThanAreKept() {
        for (int i = 0; i < 8; i++) {
            start(PersonId.random(), 1);
        }
        assertThatThrownBy(() -> start(PersonId.random(), 1)).isInstanceOf(Refused.class);
    }

    private LongReports.Making start(PersonId person, int from) {
        ReportRequest request = ReportRequest.in(Locale.UK).over(LocalDate.of(2000, 1, from), null);
        return reports.start(person, request, ReportFormat.CSV, Form.blank());
    }

    /** Finds nothing until the test is over. */
    private Reports stuck() {
        Reports stuck = mock(Reports.class);
        when(stuck.find(any(), any())).thenAnswer(call -> {
            never.await();
            throw new IllegalStateException("over");
        });
        return stuck;
    }
}
