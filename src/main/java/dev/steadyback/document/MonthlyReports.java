package dev.steadyback.document;

import dev.steadyback.diary.PersonRecord;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The reports of whole months in the data folder: {@code reports/<person>/2026-10.pdf}. One that is there is never written again. */
@Component
public class MonthlyReports {
    private static final String ENDING = ".pdf";

    private final Reports reports;
    private final ReportFiles files;
    private final DataFolder folder;

    MonthlyReports(Reports reports, ReportFiles files, DataFolder folder) {
        this.reports = reports;
        this.files = files;
        this.folder = folder;
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
        Path file = file(person.id(), month);
        if (last.isBefore(programme.start()) || Files.exists(file)) {
            return Optional.empty();
        }
        ReportRequest request = ReportRequest.in(locale).over(month.atDay(1), last);
        files.write(reports.find(person.id(), request), ReportFormat.PDF, file);
        return Optional.of(month);
    }

    /** The months that have a report, the last one first. */
    public List<YearMonth> of(PersonId person) {
        Path of = folder(person);
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(of)) {
            return there.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(ENDING))
                    .flatMap(n -> month(n.substring(0, n.length() - ENDING.length())).stream())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw Refused.unavailable("reports", "cannot be read from the data folder");
        }
    }

    /**
     * Deletes all reports of a person.
     *
     * @throws Refused if the folder cannot be written
     */
    public void remove(PersonId person) {
        Path of = folder(person);
        if (!Files.isDirectory(of)) {
            return;
        }
        try (Stream<Path> there = Files.list(of)) {
            for (Path file : there.toList()) {
                Files.delete(file);
            }
            Files.delete(of);
        } catch (IOException e) {
            throw Refused.unavailable("reports", "cannot be deleted from the data folder");
        }
    }

    /**
     * The report of a month.
     *
     * @throws Refused if there is none
     */
    public byte[] read(PersonId person, YearMonth month) {
        try {
            return Files.readAllBytes(file(person, month));
        } catch (IOException e) {
            throw Refused.notFound("month", "has no report");
        }
    }

    private Path file(PersonId person, YearMonth month) {
        return folder(person).resolve(month + ENDING);
    }

    private Path folder(PersonId person) {
        return folder.file("reports").resolve(person.value());
    }

    private static Optional<YearMonth> month(String name) {
        try {
            return Optional.of(YearMonth.parse(name));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
