package dev.steadyback.document;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.Band;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.Findings;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the report's page says, in the words it says it with: the template only places them. */
public record ReportPage(
        String name,
        String period,
        String asOf,
        String generated,
        String programme,
        String finding,
        String adherenceSentence,
        String kindWords,
        List<Figure> figures,
        Drawing overview,
        Drawing pain,
        ReviewSection review,
        List<Drawing> drawings,
        Table weeks,
        Table focusAreas,
        String practice,
        Table sessionPain,
        Table reliefs,
        Table flares,
        Table versions,
        Table pauses) {
    /** A number that stands out, with what it is made of. */
    public record Figure(String name, String value, String detail) {}

    /** A chart with its words: drawn for a phone and for a page, of which one is shown. */
    public record Drawing(String heading, ChartWords words, String phone, String page) {}

    /** A table, and what is said when it has no rows. */
    public record Table(List<String> header, List<List<String>> rows, String empty) {
        static Table of(List<String> header, List<List<String>> rows, String empty) {
            return new Table(header, List.copyOf(rows), empty);
        }
    }

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    static ReportPage of(Report report, Charts charts) {
        Findings findings = new Findings(report);
        ZoneId zone = report.programme().zone();
        return new ReportPage(
                report.name(),
                Texts.in(java.util.Locale.UK).span(report.from(), report.to()),
                moment(report.asOf(), zone),
                moment(report.asOf(), zone),
                programme(report.programme()),
                findings.headline(),
                findings.sessions(),
                kindWords(report.adherence()),
                figures(report, findings),
                drawing(report, charts, Chart.OVERVIEW, "Overview"),
                drawing(report, charts, Chart.PAIN, "Pain"),
                ReviewSection.of(
                        report.review(), drawing(report, charts, Chart.REVIEW, "Did consistency go with less pain?")),
                List.of(
                        drawing(report, charts, Chart.SESSIONS, "Sessions"),
                        drawing(report, charts, Chart.DAYS, "Every day")),
                weeks(report.adherence()),
                focusAreas(report),
                practice(report.adherence()),
                sessionPain(report.painTrend()),
                reliefs(report.days()),
                flares(report),
                versions(report.programme()),
                pauses(report.programme()));
    }

    private static Drawing drawing(Report report, Charts charts, Chart chart, String heading) {
        return new Drawing(
                heading,
                charts.words(report, chart),
                charts.svg(report, chart, ChartSize.PHONE, ChartTheme.LIGHT, false),
                charts.svg(report, chart, ChartSize.PAGE, ChartTheme.PRINT, false));
    }

    private static String moment(Instant instant, ZoneId zone) {
        return Texts.in(java.util.Locale.UK).date(LocalDate.ofInstant(instant, zone)) + ", "
                + MINUTE.format(instant.atZone(zone)) + " (" + zone + ")";
    }

    private static String programme(Programme programme) {
        return "Started " + Texts.in(java.util.Locale.UK).date(programme.start()) + "; "
                + Texts.in(java.util.Locale.UK).count(programme.versions().size(), "plan-version") + ", "
                + Texts.in(java.util.Locale.UK)
                        .count(
                                programme
                                        .versions()
                                        .lastEntry()
                                        .getValue()
                                        .sessions()
                                        .size(),
                                "planned-session")
                + " a week in the latest";
    }

    private static List<Figure> figures(Report report, Findings findings) {
        List<Figure> figures = new ArrayList<>();
        AdherenceView adherence = report.adherence();
        PainTrendView pain = report.painTrend();
        if (pain.current() != null && pain.baseline() != null && pain.change() != null) {
            String change = (pain.change().signum() > 0 ? "+" : "")
                    + Texts.in(java.util.Locale.UK).number(pain.change())
                    + (pain.changePercent() == null
                            ? ""
                            : " (" + (pain.changePercent() > 0 ? "+" : "")
                                    + Texts.in(java.util.Locale.UK).percent(pain.changePercent()) + ")");
            figures.add(new Figure(
                    "Pain now",
                    Texts.in(java.util.Locale.UK).number(pain.current()),
                    "baseline " + Texts.in(java.util.Locale.UK).number(pain.baseline())));
            figures.add(new Figure(
                    "Change",
                    change,
                    Boolean.TRUE.equals(pain.important()) ? "an important change" : "not an important change"));
        } else {
            figures.add(new Figure("Pain now", "\u2013", "too early to compare"));
        }
        figures.add(
                new Figure("Adherence", Texts.in(java.util.Locale.UK).percent(adherence.percent()), findings.kept()));
        figures.add(new Figure(
                "In a row",
                String.valueOf(adherence.streakSessions()),
                adherence.streakSessions() == 1 ? "planned session kept" : "planned sessions kept"));
        return figures;
    }

    private static String kindWords(AdherenceView adherence) {
        Band band = adherence.band();
        if (band == null) {
            return "Nothing was due in this time, so there is nothing to count.";
        }
        return switch (band) {
            case MET -> "That is a plan being kept. Rest days are part of it.";
            case PARTLY ->
                "That is more done than not. A missed week is no setback: the next session counts as much as any.";
            case LOW ->
                "Starting is the hard part, and weeks like these are common. A smaller plan that fits your days is worth"
                        + " more than a big one that does not; change it whenever you like, the days before keep their score.";
        };
    }

    private static Table weeks(AdherenceView adherence) {
        List<List<String>> rows = new ArrayList<>();
        for (AdherenceView.Week week : adherence.weeks()) {
            List<String> notes = new ArrayList<>();
            if (week.excused() > 0) {
                notes.add(week.excused() + " excused");
            }
            if (week.notYetDue() > 0) {
                notes.add(week.notYetDue() + " still to come");
            }
            if (week.overdone()) {
                notes.add("over 150" + Texts.NBSP + "% of planned minutes");
            }
            rows.add(List.of(
                    week.week(),
                    Texts.in(java.util.Locale.UK).day(week.monday()),
                    Texts.in(java.util.Locale.UK).credit(week.credited()) + " of " + week.due(),
                    Texts.in(java.util.Locale.UK).percent(week.percent()),
                    week.extras() == 0 ? "" : String.valueOf(week.extras()),
                    String.join(", ", notes)));
        }
        return Table.of(List.of("Week", "From", "Credited of due", "Adherence", "Extras", "Notes"), rows, "");
    }

    private static Table focusAreas(Report report) {
        List<List<String>> rows = new ArrayList<>();
        Set<FocusArea> shown = EnumSet.noneOf(FocusArea.class);
        for (SuspectedCause cause : report.programme().causes()) {
            Set<FocusArea> works = cause.areas();
            boolean any = false;
            for (AdherenceView.Area area : report.adherence().focusAreas()) {
                if (works.contains(area.area())) {
                    rows.add(area(Texts.in(java.util.Locale.UK).name(cause), area));
                    shown.add(area.area());
                    any = true;
                }
            }
            if (!any) {
                rows.add(List.of(
                        Texts.in(java.util.Locale.UK).name(cause), "no planned session works on this yet", "", ""));
            }
        }
        for (AdherenceView.Area area : report.adherence().focusAreas()) {
            if (!shown.contains(area.area())) {
                rows.add(area("", area));
            }
        }
        return Table.of(
                List.of("Suspected cause", "Focus area", "Credited of due", "Adherence"),
                rows,
                "No suspected cause is named, and no planned session names a focus area.");
    }

    private static List<String> area(String cause, AdherenceView.Area area) {
        return List.of(
                cause,
                Texts.in(java.util.Locale.UK).name(area.area()),
                Texts.in(java.util.Locale.UK).credit(area.credited()) + " of " + area.due(),
                Texts.in(java.util.Locale.UK).percent(area.percent()));
    }

    private static String practice(AdherenceView adherence) {
        int due = adherence.dailyPractice().due();
        return due == 0
                ? "No daily practice was due."
                : "Done " + adherence.dailyPractice().done() + " of "
                        + Texts.in(java.util.Locale.UK).count(due, "time")
                        + " due. Daily practice is counted apart from sessions.";
    }

    private static Table sessionPain(PainTrendView pain) {
        return Table.of(
                List.of("Date", "Session", "Before", "After"),
                pain.sessionPain().stream()
                        .map(s -> List.of(
                                Texts.in(java.util.Locale.UK).date(s.date()),
                                s.session(),
                                whole(s.before()),
                                whole(s.after())))
                        .toList(),
                "No pain was noted around a session.");
    }

    private static String whole(@Nullable Integer score) {
        return score == null ? "" : String.valueOf(score);
    }

    private static Table reliefs(List<DiaryDay> days) {
        List<List<String>> rows = new ArrayList<>();
        for (DiaryDay day : days) {
            day.reliefs().forEach(entry -> {
                if (entry.facts() instanceof Facts.Relief relief) {
                    rows.add(List.of(
                            Texts.in(java.util.Locale.UK).date(day.date()),
                            Texts.in(java.util.Locale.UK).name(relief.type()),
                            text(relief.name()),
                            text(relief.note())));
                }
            });
        }
        return Table.of(List.of("Date", "Relief", "What", "Note"), rows, "No relief was noted.");
    }

    private static Table flares(Report report) {
        return Table.of(
                List.of("From", "To", "Note"),
                report.flares().stream()
                        .filter(f ->
                                !f.from().isAfter(report.to()) && (f.to() == null || !f.to().isBefore(report.from())))
                        .map(ReportPage::flare)
                        .toList(),
                "No flare-up was marked.");
    }

    private static List<String> flare(PersonRecord.Flare flare) {
        LocalDate to = flare.to();
        return List.of(
                Texts.in(java.util.Locale.UK).date(flare.from()),
                to == null ? "lasting" : Texts.in(java.util.Locale.UK).date(to),
                text(flare.note()));
    }

    private static Table versions(Programme programme) {
        List<List<String>> rows = new ArrayList<>();
        programme
                .versions()
                .forEach((from, plan) -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        Texts.in(java.util.Locale.UK).date(from),
                        String.join(
                                "; ",
                                plan.sessions().stream().map(ReportPage::line).toList()),
                        String.join(
                                "; ",
                                plan.dailyPractice().stream()
                                        .map(WeeklyPlan.Practice::name)
                                        .toList()))));
        return Table.of(List.of("Version", "Holds from", "Sessions a week", "Every day"), rows, "");
    }

    private static String line(WeeklyPlan.Line line) {
        Integer minutes = line.minutes();
        return line.weekday().getDisplayName(TextStyle.SHORT, Locale.UK) + ": " + line.name()
                + (minutes == null ? "" : ", " + minutes + Texts.NBSP + "min");
    }

    private static Table pauses(Programme programme) {
        return Table.of(
                List.of("From", "To", "Reason"),
                programme.pauses().stream()
                        .map(p -> {
                            LocalDate to = p.to();
                            return List.of(
                                    Texts.in(java.util.Locale.UK).date(p.from()),
                                    to == null
                                            ? "open"
                                            : Texts.in(java.util.Locale.UK).date(to),
                                    text(p.reason()));
                        })
                        .toList(),
                "The plan was not paused.");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
