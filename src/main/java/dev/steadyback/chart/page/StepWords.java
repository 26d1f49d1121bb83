package dev.steadyback.chart.page;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.chart.Factor;
import dev.steadyback.chart.PeriodChart.Asked;
import dev.steadyback.chart.StepReading;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.HabitMeans.Habit;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionCounts;
import dev.steadyback.trend.PainTrendView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a step says when it is asked. */
final class StepWords {
    /** As much of a note as two lines on a phone hold, in pixels. */
    private static final double NOTE = 380;

    private final Report report;
    private final Texts texts;
    private final boolean byDay;
    private final Asked asked;

    StepWords(Report report, boolean byDay, Asked asked) {
        this.report = report;
        this.texts = report.texts();
        this.byDay = byDay;
        this.asked = asked;
    }

    StepReading of(Step step) {
        Double value = step.value();
        return new StepReading(
                step.from(),
                step.to(),
                name(step.from(), step.to()),
                asked.address() + step.from() + "#chart",
                value == null ? null : byDay ? texts.value(value) : texts.level(value),
                value == null ? null : (Integer) (int) Math.round(value),
                byDay || value == null ? null : texts.say("chart.mean-of", step.scored()),
                level(step.levelled()),
                byDay ? sessions(step.days().getFirst()) : counts(step.days()),
                marks(step.days()),
                factor(step.days()),
                byDay ? note(step.days().getFirst()) : null);
    }

    private String name(LocalDate from, LocalDate to) {
        boolean thisYear = from.getYear() == report.period().today().getYear();
        if (from.equals(to)) {
            return thisYear ? texts.weekdayAndDay(from) : texts.weekdayAndDay(from) + " " + from.getYear();
        }
        return thisYear ? texts.days(from, to) : texts.span(from, to);
    }

    private @Nullable String level(PainTrendView.@Nullable Day day) {
        return day == null
                ? null
                : texts.say(
                        "chart.read.level",
                        texts.level(day.level()),
                        texts.range(texts.level(day.low()), texts.level(day.high())));
    }

    private List<StepReading.Session> sessions(DiaryDay day) {
        List<StepReading.Session> sessions = new ArrayList<>();
        for (DiaryDay.Due due : day.due()) {
            sessions.add(new StepReading.Session(
                    shape(due.state()), texts.say("chart.read.session", due.name(), texts.name(due.state()))));
        }
        extras(sessions, report.extrasOn(day.date()));
        if (sessions.isEmpty()) {
            sessions.add(new StepReading.Session(shape(DayState.REST), texts.say("state.REST")));
        }
        return sessions;
    }

    private List<StepReading.Session> counts(List<DiaryDay> days) {
        List<StepReading.Session> sessions = new ArrayList<>();
        Adherence counts = SessionCounts.of(report, days).adherence();
        if (counts.due() > 0) {
            sessions.add(new StepReading.Session(
                    shape(DayState.DONE),
                    texts.say("chart.read.sessions", texts.credit(counts.credited()), counts.due())));
        }
        extras(sessions, counts.extras());
        return sessions;
    }

    private void extras(List<StepReading.Session> to, int extras) {
        if (extras > 0) {
            to.add(new StepReading.Session("extra", texts.say("chart.read.extras", extras)));
        }
    }

    /** The class of a state's shape. */
    static String shape(DayState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> marks(List<DiaryDay> days) {
        List<String> marks = new ArrayList<>();
        mark(marks, "chart.read.flare", days, DiaryDay::flare);
        mark(marks, "chart.read.paused", days, DiaryDay::paused);
        mark(marks, "chart.read.relief", days, DiaryDay::relief);
        for (DiaryDay day : days) {
            day.of(EntryKind.TREATMENT).forEach(t -> marks.add(texts.name(((Facts.Treatment) t.facts()).type())));
            if (report.programme().versions().containsKey(day.date())
                    && day.date().isAfter(report.programme().start())) {
                marks.add(texts.say("chart.read.new-plan"));
            }
        }
        return marks;
    }

    private void mark(List<String> to, String key, List<DiaryDay> days, Predicate<DiaryDay> is) {
        long on = days.stream().filter(is).count();
        if (on > 0) {
            String name = texts.say(key);
            to.add(byDay ? name : texts.say("chart.read.on-days", name, texts.count(on, "day")));
        }
    }

    private @Nullable String factor(List<DiaryDay> days) {
        Factor factor = asked.factor();
        if (factor == null) {
            return null;
        }
        String name = name(factor, texts);
        FactorValues.Value value = FactorValues.of(factor, days);
        if (value == null) {
            return texts.say("chart.read.factor", name, texts.say("chart.read.none"));
        }
        if (factor.habit() == null) {
            return texts.say("chart.read.factor", name, byDay ? texts.say("yes") : texts.count(value.noted(), "day"));
        }
        String number = texts.tenths(value.number());
        return byDay
                ? texts.say("chart.read.factor", name, number)
                : texts.say("chart.read.factor-mean", name, number, texts.say("chart.mean-of", value.noted()));
    }

    /** What a factor is called. */
    static String name(Factor factor, Texts texts) {
        Habit habit = factor.habit();
        return habit == null ? texts.name(factor) : texts.name(habit);
    }

    private static @Nullable String note(DiaryDay day) {
        return day.entries().stream()
                .map(e -> e.facts().note())
                .filter(Objects::nonNull)
                .findFirst()
                .map(n -> Type.cut(n.strip().replaceAll("\\s+", " "), Type.regular(15), NOTE))
                .orElse(null);
    }
}
