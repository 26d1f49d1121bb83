package dev.steadyback.report;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Several persons beside each other.
 *
 * @param reports of the same period, by the names of their persons, as the language sorts them: never who before whom
 * @param from the first day of any of them
 * @param to the last one
 */
public record PersonsModel(List<Report> reports, LocalDate from, LocalDate to) {
    public PersonsModel {
        reports = List.copyOf(reports);
    }

    public static PersonsModel of(List<Report> reports) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("There is nobody to draw.");
        }
        Collator collator = Collator.getInstance(reports.getFirst().locale());
        return new PersonsModel(
                reports.stream()
                        .sorted(Comparator.comparing(Report::name, collator)
                                .thenComparing(r -> r.person().value()))
                        .toList(),
                reports.stream()
                        .map(Report::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                reports.stream().map(Report::to).max(Comparator.naturalOrder()).orElseThrow());
    }
}
