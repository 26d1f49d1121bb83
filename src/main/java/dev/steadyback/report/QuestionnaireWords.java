package dev.steadyback.report;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.language.Texts;
import dev.steadyback.trend.QuestionnaireTrendView.Score;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import dev.steadyback.trend.QuestionnaireTrendView.Threshold;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a questionnaire's scores are said, the same on pages and in reports. */
public final class QuestionnaireWords {
    private final Texts texts;

    public QuestionnaireWords(Texts texts) {
        this.texts = texts;
    }

    public String name(Instrument instrument) {
        return texts.name(instrument);
    }

    /** A score on its scale, such as 5.3 of 10. */
    public String score(Instrument instrument, BigDecimal score) {
        return texts.say("questionnaire.score." + instrument.name(), texts.number(score));
    }

    /** Where the latest score is against the first, with the arithmetic, and what that means. */
    public String change(Series series) {
        BigDecimal change = series.change();
        String name = name(series.instrument());
        Score first = series.first();
        Score latest = series.latest();
        if (change == null || series.meaning() == null) {
            return texts.say(
                    "questionnaire.once", name, score(series.instrument(), latest.score()), texts.date(latest.date()));
        }
        String said = change.signum() == 0
                ? texts.say(
                        "questionnaire.same",
                        name,
                        score(series.instrument(), first.score()),
                        texts.date(first.date()),
                        texts.date(latest.date()))
                : texts.say(
                        "questionnaire.change",
                        name,
                        texts.number(first.score()),
                        texts.date(first.date()),
                        score(series.instrument(), latest.score()),
                        texts.date(latest.date()),
                        points(change, series.changePercent()));
        return said + " "
                + texts.say("questionnaire.meaning." + series.meaning().name());
    }

    private String points(BigDecimal change, @Nullable Integer percent) {
        String points = texts.say("points", texts.signed(change), change.abs());
        return percent == null
                ? points
                : texts.say("questionnaire.points-percent", points, texts.signedPercent(percent));
    }

    /** What an important change is, by whom, and from which score on against the first. */
    public String rule(Series series) {
        return rule(series.instrument(), series.threshold());
    }

    /** What an important change is, by whom. */
    public String rule(Instrument instrument) {
        return texts.say("questionnaire.rule", threshold(instrument), source(instrument), ".");
    }

    private String rule(Instrument instrument, Threshold threshold) {
        BigDecimal from = threshold.importantFrom();
        return texts.say(
                "questionnaire.rule",
                threshold(instrument),
                source(instrument),
                from == null
                        ? texts.say("questionnaire.out-of-reach")
                        : texts.say("questionnaire.important-at", orBetter(instrument, from)));
    }

    private String threshold(Instrument instrument) {
        BigDecimal points = instrument.leastPoints();
        return instrument.leastPercent() == 0
                ? texts.say("questionnaire.threshold-points", texts.number(points), points)
                : texts.say("questionnaire.threshold", texts.number(points), points, instrument.leastPercent());
    }

    private String source(Instrument instrument) {
        return texts.say("questionnaire.source." + instrument.name());
    }

    /** A score and all that are better. */
    public String orBetter(Instrument instrument, BigDecimal score) {
        return texts.say(
                instrument.higherIsBetter() ? "questionnaire.or-higher" : "questionnaire.or-lower",
                texts.number(score));
    }

    public String direction(Instrument instrument) {
        return texts.say(instrument.higherIsBetter() ? "questionnaire.direction.high" : "questionnaire.direction.low");
    }

    /** The change of one score against the first, with its sign; empty for the first itself. */
    public String fromFirst(Score score) {
        BigDecimal change = score.change();
        return change == null ? "" : texts.signed(change);
    }

    /** What that change means; empty for the first itself. */
    public String meaning(Score score) {
        return score.meaning() == null ? "" : texts.name(score.meaning());
    }
}
