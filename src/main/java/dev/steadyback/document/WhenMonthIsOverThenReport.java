package dev.steadyback.document;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.platform.Automation;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.OneServer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Writes the report of the month that is over for everyone who wants one, within the hour, or when the server is started next. */
@Component
@ConditionalOnWebApplication
class WhenMonthIsOverThenReport implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhenMonthIsOverThenReport.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Persons persons;
    private final Diary diary;
    private final MonthlyReports reports;
    private final Freshness freshness;
    private final OneServer oneServer;
    private final Clock clock;

    WhenMonthIsOverThenReport(
            Persons persons,
            Diary diary,
            MonthlyReports reports,
            Freshness freshness,
            OneServer oneServer,
            Clock clock) {
        this.persons = persons;
        this.diary = diary;
        this.reports = reports;
        this.freshness = freshness;
        this.oneServer = oneServer;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (freshness.await(LONGEST_WAIT).current()) {
            oneServer.unlessUnderWay(
                    "monthly-reports", LONGEST, () -> persons.all().forEach(this::report));
        }
    }

    private void report(Persons.Listed listed) {
        try {
            reports.write(diary.person(listed.id(), null), clock.instant());
        } catch (Refused e) {
            LOG.warn("a monthly report could not be written: {}", e.kind());
        }
    }
}
