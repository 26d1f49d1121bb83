package dev.steadyback.chart.time;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Gap;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionCounts;
import dev.steadyback.report.Tally;
import dev.steadyback.trend.PainTrendView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chart draws: the report's numbers in the order of the days, and nothing that the report does not say.
 *
 * @param first the first day drawn, a Monday
 * @param last the last day drawn, a Sunday
 * @param grain what one column stands for
 * @param cells a cell a day; empty when a column is wider than a week
 */
public record ChartModel(
        LocalDate first,
        LocalDate last,
        Grain grain,
        List<Dot> dots,
        List<Run> runs,
        List<Gap> gaps,
        Marks marks,
        List<Bar> bars,
        List<Cell> cells) {
    /** An unbroken line needs no more than this many points a pixel. */
    private static final double POINTS_A_PIXEL = 2;

    /** A daily value. */
    public record Dot(LocalDate date, double value) {}

    /** Days that one line joins. */
    public record Run(List<PainTrendView.Day> days) {
        public PainTrendView.Day end() {
            return days.getLast();
        }
    }

    /** What was going on, as stretches of days. */
    public record Marks(
            List<Version> plans,
            List<Stretch> pauses,
            List<Stretch> flares,
            List<LocalDate> reliefs,
            List<Stretch> treatments) {}

    /** Days from one to another, both included, within what is drawn; the name says them as they are, drawn or not. */
    public record Stretch(LocalDate from, LocalDate to, String name) {}

    /** A version of the plan, from the first day on which it holds within what is drawn. */
    public record Version(int number, LocalDate from, String name) {}

    /** The sessions of a column. */
    public record Bar(LocalDate from, LocalDate end, int due, double credited, int extras, int open, Tally days) {}

    /** What became of a day. */
    public record Cell(LocalDate date, DayState state, int extras) {}

    /**
     * The model of a report.
     *
     * @param from the first day drawn
     * @param pixels how wide the data are drawn at least
     */
    public static ChartModel of(Report report, LocalDate from, int pixels) {
        LocalDate to = report.to();
        LocalDate first = Weeks.monday(from);
        LocalDate last = Weeks.sunday(to);
        Grain grain = Grain.of(first, last, pixels);
        List<PainTrendView.Day> pain = report.painTrend().days();
        return new ChartModel(
                first,
                last,
                grain,
                dots(pain, from),
                runs(pain, from, pixels),
                Gap.of(pain).stream().filter(g -> !g.to().isBefore(from)).toList(),
                marks(report, from),
                bars(report, from, grain),
                grain == Grain.WEEK ? cells(report, from) : List.of());
    }

    /** The same on an axis that reaches further. */
    public ChartModel on(LocalDate earlier, LocalDate later) {
        return new ChartModel(earlier, later, grain, dots, runs, gaps, marks, bars, cells);
    }

    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    private static List<Dot> dots(List<PainTrendView.Day> pain, LocalDate from) {
        List<Dot> dots = new ArrayList<>();
        for (PainTrendView.Day day : pain) {
            Double value = day.value();
            if (value != null && !day.date().isBefore(from)) {
                dots.add(new Dot(day.date(), value));
            }
        }
        return dots;
    }

    private static List<Run> runs(List<PainTrendView.Day> pain, LocalDate from, int pixels) {
        List<PainTrendView.Day> shown =
                pain.stream().filter(d -> !d.date().isBefore(from)).toList();
        int step = (int) Math.max(1, Math.floor(shown.size() / (POINTS_A_PIXEL * pixels)));
        List<Run> runs = new ArrayList<>();
        List<PainTrendView.Day> run = new ArrayList<>();
        for (PainTrendView.Day day : shown) {
            if (day.level() != null) {
                run.add(day);
            } else if (!run.isEmpty()) {
                runs.add(thinned(run, step));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(thinned(run, step));
        }
        return runs;
    }

    private static Run thinned(List<PainTrendView.Day> run, int step) {
        List<PainTrendView.Day> kept = new ArrayList<>();
        for (int i = 0; i < run.size() - 1; i += step) {
            kept.add(run.get(i));
        }
        kept.add(run.getLast());
        return new Run(List.copyOf(kept));
    }

    private static Marks marks(Report report, LocalDate from) {
        Texts texts = report.texts();
        List<Version> plans = new ArrayList<>();
        int number = 0;
        for (LocalDate start : report.programme().versions().keySet()) {
            number++;
            LocalDate next = report.programme().versions().higherKey(start);
            if (!start.isAfter(report.to()) && (next == null || next.isAfter(from))) {
                plans.add(new Version(
                        number,
                        start.isBefore(from) ? from : start,
                        texts.say("chart.version", number, texts.date(start))));
            }
        }
        List<Stretch> flares = new ArrayList<>();
        report.flares().forEach(f -> add(flares, report, from, f.from(), f.known(), days(texts, f.from(), f.to())));
        return new Marks(
                plans,
                pauses(report, from),
                flares,
                report.days().stream()
                        .filter(d -> d.relief() && !d.date().isBefore(from))
                        .map(DiaryDay::date)
                        .toList(),
                report.days().stream()
                        .filter(d -> !d.date().isBefore(from))
                        .flatMap(d -> d.of(EntryKind.TREATMENT).stream())
                        .map(e -> new Stretch(e.date(), e.date(), texts.name(((Facts.Treatment) e.facts()).type())))
                        .toList());
    }

    private static void add(
            List<Stretch> to, Report report, LocalDate first, LocalDate from, @Nullable LocalDate end, String name) {
        LocalDate until = end == null || end.isAfter(report.to()) ? report.to() : end;
        LocalDate since = from.isBefore(first) ? first : from;
        if (!until.isBefore(since)) {
            to.add(new Stretch(since, until, name));
        }
    }

    /** Pauses may overlap or touch: what counts is which days are paused. */
    private static List<Stretch> pauses(Report report, LocalDate from) {
        List<Stretch> pauses = new ArrayList<>();
        LocalDate since = null;
        for (DiaryDay day : report.days()) {
            if (day.paused()) {
                since = since == null ? day.date() : since;
            } else if (since != null) {
                LocalDate until = day.date().minusDays(1);
                add(pauses, report, from, since, until, days(report.texts(), since, until));
                since = null;
            }
        }
        if (since != null) {
            add(pauses, report, from, since, report.to(), days(report.texts(), since, report.to()));
        }
        return pauses;
    }

    private static String days(Texts texts, LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return texts.say("chart.since", texts.day(from));
        }
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return days == 1 ? texts.day(from) : texts.days(from, to) + ", " + texts.count(days, "day");
    }

    private static List<Bar> bars(Report report, LocalDate from, Grain grain) {
        NavigableMap<LocalDate, List<DiaryDay>> columns = report.days().stream()
                .filter(d -> !d.date().isBefore(Weeks.monday(from)))
                .collect(Collectors.groupingBy(d -> grain.start(d.date()), TreeMap::new, Collectors.toList()));
        List<Bar> bars = new ArrayList<>();
        columns.forEach((start, days) -> {
            SessionCounts counts = SessionCounts.of(report, days);
            Adherence adherence = counts.adherence();
            bars.add(new Bar(
                    start,
                    grain.end(start),
                    adherence.due(),
                    adherence.credited(),
                    adherence.extras(),
                    counts.notYetDue(),
                    Tally.of(days)));
        });
        return bars;
    }

    private static List<Cell> cells(Report report, LocalDate from) {
        return report.days().stream()
                .filter(d -> !d.date().isBefore(from))
                .map(d -> new Cell(d.date(), d.state(), report.extrasOn(d.date())))
                .toList();
    }
}
