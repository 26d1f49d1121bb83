package dev.steadyback.document;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.Report;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The sessions of the weeks, what they worked on, and the plan they were held against. */
final class TrainingParts {
    private final Report report;
    private final Charts charts;
    private final Texts texts;

    TrainingParts(Report report, Charts charts) {
        this.report = report;
        this.charts = charts;
        this.texts = report.texts();
    }

    ReportContents.Section sessions() {
        Block.Picture picture = ReportContents.picture(report, charts, Chart.SESSIONS, true);
        return new ReportContents.Section(
                "sessions",
                texts.say("section.SESSIONS"),
                picture.words().title(),
                List.of(
                        picture,
                        new Block.Points(picture.words().facts()),
                        new Block.Table(
                                texts.say("report.weeks"),
                                picture.words().header(),
                                picture.words().rows(),
                                "")));
    }

    ReportContents.Section focusAreas() {
        Block.Picture picture = ReportContents.picture(report, charts, Chart.AREAS, true);
        AdherenceView adherence = report.adherence();
        int due = adherence.dailyPractice().due();
        return new ReportContents.Section(
                "focus-areas",
                texts.say("section.FOCUS_AREAS"),
                picture.words().title(),
                List.of(
                        picture,
                        new Block.Points(picture.words().facts()),
                        new Block.Table(
                                texts.say("section.FOCUS_AREAS"),
                                picture.words().header(),
                                picture.words().rows(),
                                texts.say("report.no-areas")),
                        new Block.Heading(texts.say("report.practice")),
                        Block.Paragraph.of(
                                due == 0
                                        ? texts.say("report.no-practice")
                                        : texts.say(
                                                "report.practice-done",
                                                adherence.dailyPractice().done(),
                                                due))));
    }

    ReportContents.Section plan() {
        Programme programme = report.programme();
        List<List<String>> versions = new ArrayList<>();
        programme
                .versions()
                .forEach((from, plan) -> versions.add(List.of(
                        texts.whole(versions.size() + 1),
                        texts.date(from),
                        String.join(
                                "; ", plan.sessions().stream().map(this::line).toList()),
                        String.join(
                                "; ",
                                plan.dailyPractice().stream()
                                        .map(WeeklyPlan.Practice::name)
                                        .toList()))));
        return new ReportContents.Section(
                "plan",
                texts.say("section.PLAN"),
                "",
                List.of(
                        new Block.Table(
                                texts.say("section.PLAN"),
                                List.of(
                                        texts.say("column.version"),
                                        texts.say("column.holds-from"),
                                        texts.say("column.a-week"),
                                        texts.say("column.every-day")),
                                versions,
                                ""),
                        new Block.Heading(texts.say("report.pauses")),
                        new Block.Table(
                                texts.say("report.pauses"),
                                List.of(texts.say("column.from"), texts.say("column.to"), texts.say("column.reason")),
                                programme.pauses().stream().map(this::pause).toList(),
                                texts.say("report.no-pause"))));
    }

    private String line(WeeklyPlan.Line line) {
        String weekday = texts.weekday(line.weekday(), TextStyle.SHORT);
        Integer minutes = line.minutes();
        return minutes == null
                ? texts.say("report.line", weekday, line.name())
                : texts.say("report.line-minutes", weekday, line.name(), minutes);
    }

    private List<String> pause(Programme.PauseSpan pause) {
        LocalDate to = pause.to();
        String reason = pause.reason();
        return List.of(
                texts.date(pause.from()),
                to == null ? texts.say("report.open") : texts.date(to),
                reason == null ? "" : reason);
    }
}
