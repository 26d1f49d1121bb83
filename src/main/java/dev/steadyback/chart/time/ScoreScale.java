package dev.steadyback.chart.time;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.trend.QuestionnaireTrendView.Score;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import java.util.List;

/** The part of a questionnaire's scale that is drawn: all of it, but of T-scores the part where nearly all of them lie. */
public record ScoreScale(int low, int high) {
    /** On all of 0 to 100 an important change could not be seen. */
    private static final int T_LOW = 20;

    private static final int T_HIGH = 80;

    /** So that a dot at an end of the scale is not cut. */
    private static final double ROOM = 0.05;

    public static ScoreScale of(Series series) {
        boolean narrow = series.instrument() != Instrument.ODI
                && !series.instrument().isAsked()
                && within(series.first())
                && series.scores().stream().allMatch(ScoreScale::within);
        return narrow ? new ScoreScale(T_LOW, T_HIGH) : new ScoreScale(0, series.most());
    }

    private static boolean within(Score score) {
        double value = score.score().doubleValue();
        return value >= T_LOW && value <= T_HIGH;
    }

    /** The values that have a line: both ends and the middle. */
    public List<Integer> values() {
        return List.of(low, (low + high) / 2, high);
    }

    /** The lowest value drawn. */
    public double from() {
        return low - (high - low) * ROOM;
    }

    /** The highest value drawn. */
    public double to() {
        return high + (high - low) * ROOM;
    }
}
