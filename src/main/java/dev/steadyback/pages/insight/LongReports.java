package dev.steadyback.pages.insight;

import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.document.ReportStep;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reports of a long period while they are made, one after the other, so that a page can say how far each is. What is made is kept in memory, for ten minutes and under
 * a key that nobody can guess, until it is fetched.
 */
@Component
class LongReports implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LongReports.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 8;
    private static final int MOST_OF_A_PERSON = 3;

    private final Reports reports;
    private final ReportFiles files;
    private final Clock clock;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("long-reports").factory());
    private final Map<String, Making> known = new LinkedHashMap<>();

    LongReports(Reports reports, ReportFiles files, Clock clock) {
        this.reports = reports;
        this.files = files;
        this.clock = clock;
    }

    /** A report on its way. */
    static final class Making {
        private final String key = Ids.random();
        private final PersonId person;
        private final ReportRequest request;
        private final ReportFormat format;
        private final Form form;
        private final Instant until;
        private volatile ReportStep step = ReportStep.FIND;
        private volatile byte @Nullable [] file;
        private volatile boolean failed;
        private volatile @Nullable Refused refused;

        private Making(PersonId person, ReportRequest request, ReportFormat format, Form form, Instant until) {
            this.person = person;
            this.request = request;
            this.format = format;
            this.form = form;
            this.until = until;
        }

        String key() {
            return key;
        }

        ReportFormat format() {
            return format;
        }

        /** What is being done for it now. */
        ReportStep step() {
            return step;
        }

        /** The report as a file; null until it is made. */
        byte @Nullable [] file() {
            return file;
        }

        boolean failed() {
            return failed;
        }

        /** Why the report cannot be made; null unless it was refused. */
        @Nullable
        Refused refused() {
            return refused;
        }

        /** Whether nothing more is done for it. */
        private boolean ended() {
            return file != null || failed || refused != null;
        }

        /** What was chosen. */
        Form form() {
            return form;
        }
    }

    /**
     * Begins a report. One that is on its way already is not begun once more.
     *
     * @throws Refused if as many are on their way as there may be
     */
    synchronized Making start(PersonId person, ReportRequest request, ReportFormat format, Form form) {
        forget();
        List<Making> waiting = known.values().stream().filter(m -> !m.ended()).toList();
        List<Making> theirs =
                waiting.stream().filter(m -> m.person.equals(person)).toList();
        for (Making making : theirs) {
            if (making.request.equals(request) && making.format == format) {
                return making;
            }
        }
        if (waiting.size() >= MOST || theirs.size() >= MOST_OF_A_PERSON) {
            throw Refused.unavailable(
                    "report",
                    "has to wait: others are being made; please ask for it again in a minute",
                    "fault.reports-waiting");
        }
        Making making =
                new Making(person, request, format, form, clock.instant().plus(KEPT));
        known.put(making.key(), making);
        if (known.size() > MOST) {
            known.values().stream().filter(Making::ended).findFirst().ifPresent(m -> known.remove(m.key()));
        }
        maker.execute(() -> make(making));
        return making;
    }

    private void make(Making making) {
        try {
            Report report = reports.find(making.person, making.request);
            making.file = files.one(report, making.format, step -> making.step = step);
        } catch (Refused e) {
            making.refused = e;
        } catch (RuntimeException e) {
            LOG.error("a report cannot be made: {}", e.getClass().getName());
        } finally {
            making.failed = making.file == null && making.refused == null;
        }
    }

    /** A person's report on its way, or made; empty when it is not there any more. */
    synchronized Optional<Making> find(PersonId person, String key) {
        forget();
        return Optional.ofNullable(known.get(key)).filter(m -> m.person.equals(person));
    }

    private void forget() {
        Instant now = clock.instant();
        known.values().removeIf(m -> m.until.isBefore(now) && m.ended());
    }

    @Override
    public void destroy() {
        maker.shutdownNow();
    }
}
