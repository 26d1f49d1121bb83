package dev.steadyback.chart.page;

import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.time.ScoreScale;
import dev.steadyback.language.Texts;
import dev.steadyback.report.QuestionnaireWords;
import dev.steadyback.trend.QuestionnaireTrendView.Score;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A questionnaire's scores on its scale, joined, with its first score and from where on an improvement on it is important. */
final class ScoresDrawing {
    /** More dots than these are drawn smaller. */
    private static final int MANY = 40;

    private final Series series;
    private final Texts texts;
    private final TimeAxis axis;
    private final ScoreScale scale;
    private final List<Score> scores;

    ScoresDrawing(Series series, TimeAxis axis, Texts texts) {
        this.series = series;
        this.texts = texts;
        this.axis = axis;
        this.scale = ScoreScale.of(series);
        this.scores = series.scores().stream()
                .filter(s -> !s.date().isBefore(axis.first()))
                .toList();
    }

    private double y(BigDecimal value) {
        return (scale.to() - value.doubleValue()) / (scale.to() - scale.from());
    }

    private double x(Score score) {
        return axis.noon(score.date());
    }

    Svg whole() {
        Svg svg = new Svg();
        for (int value : scale.values()) {
            String y = Svg.part(y(BigDecimal.valueOf(value)));
            svg.leaf("line", "class", "grid", "x2", "100%", "y1", y, "y2", y);
            svg.text(String.valueOf(value), "class", "value", "x", "-.5rem", "y", y, "dy", ".27rem");
        }
        across(svg, "first", series.first().score());
        across(svg, "important", series.threshold().importantFrom());
        joined(svg);
        for (Score score : scores) {
            svg.leaf(
                    "circle",
                    "class",
                    "score-dot",
                    "cx",
                    Svg.part(x(score)),
                    "cy",
                    Svg.part(y(score.score())),
                    "r",
                    scores.size() > MANY ? "2.5" : "3.5");
        }
        return svg;
    }

    private void across(Svg svg, String css, @Nullable BigDecimal at) {
        if (at != null) {
            String y = Svg.part(y(at));
            svg.leaf("line", "class", css, "x2", "100%", "y1", y, "y2", y);
        }
    }

    private void joined(Svg svg) {
        StringBuilder path = new StringBuilder();
        for (Score score : scores) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(100 * x(score)))
                    .append(' ')
                    .append(Svg.number(100 * y(score.score())));
        }
        svg.begin("svg", "class", "lines", "viewBox", "0 0 100 100", "preserveAspectRatio", "none")
                .leaf("path", "class", "joined", "d", path.toString())
                .end("svg");
    }

    /** What the lines and the dots are, with their values. */
    List<PeriodChart.Key> keys() {
        List<PeriodChart.Key> keys = new ArrayList<>();
        keys.add(new PeriodChart.Key(
                "key first",
                texts.say(
                        "chart.questionnaires.first",
                        texts.number(series.first().score()))));
        BigDecimal important = series.threshold().importantFrom();
        if (important != null) {
            keys.add(new PeriodChart.Key(
                    "key important",
                    texts.say(
                            "chart.page.important-score",
                            new QuestionnaireWords(texts).orBetter(series.instrument(), important))));
        }
        if (series.change() != null) {
            keys.add(new PeriodChart.Key(
                    "key latest",
                    texts.say(
                            "chart.questionnaires.latest",
                            texts.number(series.latest().score()))));
        }
        return keys;
    }
}
