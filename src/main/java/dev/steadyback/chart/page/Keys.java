package dev.steadyback.chart.page;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the shapes mean, of those that are drawn. */
final class Keys {
    private static final List<DayState> STATES =
            List.of(DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.NOT_YET_DUE);

    private final Report report;
    private final ChartModel model;
    private final boolean byDay;
    private final Texts texts;
    private final List<PeriodChart.Key> keys = new ArrayList<>();

    Keys(Report report, ChartModel model, boolean byDay) {
        this.report = report;
        this.model = model;
        this.byDay = byDay;
        this.texts = report.texts();
    }

    List<PeriodChart.Key> all() {
        add(!model.dots().isEmpty(), "key dot", "chart.key.dot." + (byDay ? "DAY" : model.grain()));
        add(!model.runs().isEmpty(), "key level", "chart.key.level");
        add(!model.gaps().isEmpty(), "key gap", "chart.key.gap");
        add(!model.marks().flares().isEmpty(), "key flare", "chart.read.flare");
        add(!model.marks().pauses().isEmpty(), "key pause", "chart.read.paused");
        add(byDay && !model.marks().reliefs().isEmpty(), "key relief", "chart.read.relief");
        add(!model.marks().treatments().isEmpty(), "key treatment", "chart.key.treatment");
        add(
                model.marks().plans().stream()
                        .anyMatch(v -> v.from().isAfter(model.first().plusDays(6))),
                "key version",
                "chart.read.new-plan");
        for (DayState state : STATES) {
            boolean drawn = Stream.concat(report.days().stream(), report.ahead().stream())
                    .flatMap(d -> d.due().stream())
                    .anyMatch(due -> due.state() == state);
            if (byDay || state == DayState.DONE) {
                add(drawn, "vertebra " + StepWords.shape(state), "chart.key." + state);
            }
        }
        add(report.adherence().extras() > 0, "vertebra extra", "chart.extra");
        return keys;
    }

    private void add(boolean drawn, String shape, String name) {
        if (drawn) {
            keys.add(new PeriodChart.Key(shape, texts.say(name)));
        }
    }
}
