package dev.steadyback.document;

import dev.steadyback.diary.PersonRecord;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reports of whole months, kept as {@code reports/<person>/2026-10.pdf}. One that is there is never written again. */
@Component
public class MonthlyReports {
    private static final String ENDING = ".pdf";

    private final Reports reports;
    private final ReportFiles files;
    private final Kept kept;
    private final Sealing sealing;

    MonthlyReports(Reports reports, ReportFiles files, Kept kept, Sealing sealing) {
        this.reports = reports;
        this.files = files;
        this.kept = kept;
        this.sealing = sealing;
    }

    /**
     * Writes the report of the month that was over last, unless it is there.
     *
     * @return the month when it was written now; empty when it is there, none is wanted, or no day of it belongs to the programme
     * @throws Refused if the folder cannot be written
     */
    Optional<YearMonth> write(PersonRecord person, Instant now) {
        Locale locale = person.monthlyReport();
        Programme programme = person.findProgramme().orElse(null);
        if (locale == null || programme == null) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(programme.today(now)).minusMonths(1);
        LocalDate last = month.atEndOfMonth();
        if (last.isBefore(programme.start()) || of(person.id()).contains(month)) {
            return Optional.empty();
        }
        ReportRequest request = ReportRequest.in(locale).over(month.atDay(1), last);
        byte[] report = files.one(reports.find(person.id(), request), ReportFormat.PDF);
        String name = name(person.id(), month);
        kept.change(name, there -> there == null ? sealing.stored(person.id(), name, report) : null);
        return Optional.of(month);
    }

    /** The months that have a report, the last one first. */
    public List<YearMonth> of(PersonId person) {
        String folder = folder(person);
        return kept.names(folder).stream()
                .filter(n -> n.endsWith(ENDING))
                .flatMap(n -> month(n.substring(folder.length(), n.length() - ENDING.length())).stream())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * Deletes all reports of a person.
     *
     * @throws Refused if that cannot be done now
     */
    public void remove(PersonId person) {
        kept.remove(folder(person));
    }

    /**
     * The report of a month.
     *
     * @throws Refused if there is none
     */
    public byte[] read(PersonId person, YearMonth month) {
        String name = name(person, month);
        return kept.read(name)
                .flatMap(stored -> sealing.open(name, stored))
                .orElseThrow(() -> Refused.notFound("month", "has no report"));
    }

    private static String name(PersonId person, YearMonth month) {
        return folder(person) + month + ENDING;
    }

    private static String folder(PersonId person) {
        return "reports/" + person.value() + "/";
    }

    private static Optional<YearMonth> month(String name) {
        try {
            return Optional.of(YearMonth.parse(name));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
