package dev.steadyback.document;

import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.EntryWords;
import dev.steadyback.report.HabitMeans;
import dev.steadyback.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was written down beside pain and sessions, the days, and all entries. */
final class DiaryParts {
    /** As many days as are printed entry by entry: half a year. */
    private static final int ENTRY_DAYS = 182;

    private static final int MOST_RELIEFS = 50;

    private final Report report;
    private final Charts charts;
    private final Texts texts;

    DiaryParts(Report report, Charts charts) {
        this.report = report;
        this.charts = charts;
        this.texts = report.texts();
    }

    ReportContents.Section habits() {
        return new ReportContents.Section(
                "habits",
                texts.say("section.HABITS"),
                "",
                List.of(new Block.Table(
                        texts.say("section.HABITS"),
                        List.of(
                                texts.say("column.habit"),
                                texts.say("column.entries"),
                                texts.say("column.mean"),
                                texts.say("column.lowest"),
                                texts.say("column.highest")),
                        HabitMeans.of(report.days()).stream()
                                .map(m -> List.of(
                                        texts.name(m.habit()),
                                        texts.whole(m.entries()),
                                        texts.number(m.mean()),
                                        texts.number(m.lowest()),
                                        texts.number(m.highest())))
                                .toList(),
                        texts.say("report.no-habits"))));
    }

    ReportContents.Section relief() {
        List<List<String>> all = reliefs();
        List<List<String>> latest = all.subList(Math.max(0, all.size() - MOST_RELIEFS), all.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                texts.say("report.flares"),
                List.of(texts.say("column.from"), texts.say("column.to"), texts.say("column.note")),
                Summary.inPeriod(report).stream().map(this::flare).toList(),
                texts.say("report.no-flare")));
        treatments().ifPresent(blocks::add);
        blocks.add(new Block.Table(
                texts.say("report.reliefs"),
                List.of(
                        texts.say("column.date"),
                        texts.say("column.relief"),
                        texts.say("column.what"),
                        texts.say("column.note")),
                latest,
                texts.say("report.no-relief")));
        blocks.add(Block.Paragraph.quiet(
                latest.size() < all.size()
                        ? texts.say("report.latest-reliefs", latest.size(), all.size())
                        : texts.say("report.relief-masks")));
        return new ReportContents.Section("relief", texts.say("section.RELIEF"), "", blocks);
    }

    /** What came from outside; a report of days without any does not speak of it. */
    private Optional<Block> treatments() {
        List<List<String>> rows = report.days().stream()
                .flatMap(d -> d.of(EntryKind.TREATMENT).stream())
                .map(e -> List.of(
                        texts.date(e.date()),
                        texts.name(((Facts.Treatment) e.facts()).type()),
                        text(e.facts().note())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        texts.say("report.treatments"),
                        List.of(texts.say("column.date"), texts.say("column.what"), texts.say("column.note")),
                        rows,
                        ""));
    }

    private List<String> flare(PersonRecord.Flare flare) {
        LocalDate to = flare.to();
        return List.of(
                texts.date(flare.from()),
                to == null ? texts.say("report.lasting") : texts.date(to),
                text(flare.note()));
    }

    private List<List<String>> reliefs() {
        List<List<String>> rows = new ArrayList<>();
        for (DiaryDay day : report.days()) {
            day.reliefs().forEach(entry -> {
                if (entry.facts() instanceof Facts.Relief relief) {
                    rows.add(List.of(
                            texts.date(day.date()),
                            texts.name(relief.type()),
                            text(relief.name()),
                            text(relief.note())));
                }
            });
        }
        return rows;
    }

    ReportContents.Section days() {
        Block.Picture picture = ReportContents.picture(report, charts, Chart.DAYS, false);
        return new ReportContents.Section(
                "days",
                texts.say("section.DAYS"),
                picture.words().title(),
                List.of(picture, new Block.Points(picture.words().facts())));
    }

    /** The latest half year, a paragraph a day, which takes about half of a table's room in a tagged document: the files have all. */
    ReportContents.Section entries() {
        LocalDate first = report.to().minusDays(ENTRY_DAYS - 1L);
        List<Block> days = new ArrayList<>();
        if (report.from().isBefore(first)) {
            days.add(Block.Paragraph.quiet(texts.say("report.latest-entries", texts.date(first))));
        }
        for (DiaryDay day : report.days()) {
            String noted = day.date().isBefore(first) ? "" : noted(day);
            if (!noted.isEmpty()) {
                days.add(Block.Paragraph.of(texts.say("report.noted", texts.date(day.date()), noted)));
            }
        }
        if (days.isEmpty()) {
            days.add(Block.Paragraph.quiet(texts.say("report.no-entry")));
        }
        return new ReportContents.Section("entries", texts.say("section.ENTRIES"), "", days);
    }

    private String noted(DiaryDay day) {
        return day.entries().stream().map(this::entry).collect(Collectors.joining("; "));
    }

    private String entry(LoggedEntry entry) {
        EntryWords words = new EntryWords(texts);
        String title = words.title(entry.facts());
        String details = usual(entry.facts()) ? "" : words.details(entry.moment(), entry.facts());
        String said = details.isEmpty() ? title : title + " (" + details + ")";
        String note = entry.facts().note();
        return note == null ? said : said + " " + texts.say("quoted", note);
    }

    /** A score of the low back as it was felt right then: of hundreds, nobody wants to read that again. */
    private static boolean usual(Facts facts) {
        return facts instanceof Facts.PainScore score
                && score.site() == Facts.Site.LOW_BACK
                && score.kind() == PainKind.NOW;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
