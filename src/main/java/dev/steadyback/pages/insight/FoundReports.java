package dev.steadyback.pages.insight;

import dev.steadyback.diary.Period;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.Remembered;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports as pages show them. A page and each of its images ask for the same one: it is found for the first of them and kept for the others, until anything is logged
 * or the minute is over.
 */
@Component
class FoundReports {
    /** One of ten years takes some 5 MB. */
    private static final int KEPT = 4;

    private final Reports reports;
    private final Persons persons;
    private final Remembered<Key, Report> found;
    private final Remembered<Key, List<Report>> foundOfAll;

    FoundReports(Reports reports, Persons persons, Freshness freshness) {
        this.reports = reports;
        this.persons = persons;
        this.found = new Remembered<>(freshness, KEPT);
        this.foundOfAll = new Remembered<>(freshness, 1);
    }

    /**
     * What a report depends on besides the diary.
     *
     * @param persons whose it is; sample data that is removed leaves no event behind by which it would be seen
     * @param minute the moment it is drawn for, to the minute
     */
    private record Key(List<PersonId> persons, ReportRequest request, Instant minute) {
        static Key of(List<PersonId> persons, ReportRequest request, Instant now) {
            return new Key(persons, request, now.truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /**
     * A person's report with all that charts show.
     *
     * @throws Refused if no day of the programme lies in the period
     */
    Report find(Who who, @Nullable LocalDate from, @Nullable LocalDate to, Locale locale) {
        // An image asks for the days by name that its page was asked for without: they are the same report.
        Period period = Period.of(who.programme(), from, to, who.now());
        PersonId person = who.person().id();
        ReportRequest request = ReportRequest.ofCharts(locale).over(period.from(), period.to());
        return found.get(Key.of(List.of(person), request, who.now()), () -> reports.find(person, request));
    }

    /** The reports of all whom whoever asks may know of and who have a programme in the period asked for. */
    List<Report> findAll(ReportRequest request, Instant now) {
        List<PersonId> all = persons.open().stream().map(Persons.Listed::id).toList();
        return foundOfAll.get(Key.of(all, request, now), () -> reports.findAll(all, request));
    }
}
