package dev.steadyback.trend;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.questionnaire.QuestionnaireChange.Meaning;
import dev.steadyback.entry.EntryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of questionnaires over a period, each against its own first one.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param instruments those with a score in the period, in a fixed order
 */
public record QuestionnaireTrendView(LocalDate from, LocalDate to, List<Series> instruments) {
    public QuestionnaireTrendView {
        instruments = List.copyOf(instruments);
    }

    /** Nothing was filled in. */
    public static QuestionnaireTrendView withoutScores(LocalDate from, LocalDate to) {
        return new QuestionnaireTrendView(from, to, List.of());
    }

    /** Whether no questionnaire has a score in the period. */
    public boolean isEmpty() {
        return instruments.isEmpty();
    }

    /**
     * One questionnaire.
     *
     * @param instrument which questionnaire
     * @param most the highest score; the lowest is 0
     * @param higherIsBetter whether a higher score is better
     * @param scores those of the period, in order; never empty
     * @param first the first score since the programme's start, which may lie before the period
     * @param latest the last score of the period
     * @param change latest minus first as shown, in points; null when they are one and the same
     * @param changePercent in whole percent of the first score; null at a first score of 0, and for T-scores
     * @param meaning whether the change reaches the published threshold, and in which direction; null without a change
     * @param threshold what an important change is
     */
    public record Series(
            Instrument instrument,
            int most,
            boolean higherIsBetter,
            List<Score> scores,
            Score first,
            Score latest,
            @Nullable BigDecimal change,
            @Nullable Integer changePercent,
            @Nullable Meaning meaning,
            Threshold threshold) {
        public Series {
            scores = List.copyOf(scores);
        }
    }

    /**
     * A score with its entry.
     *
     * @param id the entry that holds the answers
     * @param date the day it was filled in
     * @param score on the scale of the questionnaire
     * @param change against the first score as shown; null for the first itself
     * @param meaning of that change; null for the first itself
     */
    public record Score(
            EntryId id,
            LocalDate date,
            BigDecimal score,
            @Nullable BigDecimal change,
            @Nullable Meaning meaning) {}

    /**
     * What an important change is: both at least so many points and at least that part of the first score.
     *
     * @param points at least so many points
     * @param percent 0 when no part of the first score is asked for
     * @param importantFrom the first score to the better that reaches it; null when the scale ends before it
     */
    public record Threshold(
            BigDecimal points, int percent, @Nullable BigDecimal importantFrom) {}
}
