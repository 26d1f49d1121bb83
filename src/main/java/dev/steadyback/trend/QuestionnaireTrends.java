package dev.steadyback.trend;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.questionnaire.QuestionnaireChange;
import dev.steadyback.analytics.questionnaire.QuestionnaireScore;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.Facts;
import dev.steadyback.trend.QuestionnaireTrendView.Score;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import dev.steadyback.trend.QuestionnaireTrendView.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the scores of questionnaires over a period. It reads from the programme's start, a document a year. */
public final class QuestionnaireTrends {
    private QuestionnaireTrends() {}

    /** Finds a person's scores over a period. */
    public static QuestionnaireTrendView find(PersonRecord person, Period period, DiaryReading reading) {
        return of(reading.questionnaires(person.startedProgramme().start(), period.to()), period.from(), period.to());
    }

    /**
     * The scores of a period, out of all questionnaires since the programme's start.
     *
     * @param entries in order
     */
    private static QuestionnaireTrendView of(List<LoggedEntry> entries, LocalDate from, LocalDate to) {
        Map<Instrument, List<LoggedEntry>> byInstrument = new EnumMap<>(Instrument.class);
        for (LoggedEntry entry : entries) {
            byInstrument
                    .computeIfAbsent(score(entry).instrument(), i -> new ArrayList<>())
                    .add(entry);
        }
        List<Series> series = new ArrayList<>();
        byInstrument.forEach((instrument, all) -> {
            List<LoggedEntry> within = all.stream()
                    .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                    .toList();
            if (!within.isEmpty()) {
                series.add(series(instrument, all.getFirst(), within));
            }
        });
        return new QuestionnaireTrendView(from, to, series);
    }

    private static Series series(Instrument instrument, LoggedEntry first, List<LoggedEntry> within) {
        QuestionnaireScore start = score(first);
        LoggedEntry latest = within.getLast();
        QuestionnaireChange change =
                latest.id().equals(first.id()) ? null : QuestionnaireChange.of(start, score(latest));
        return new Series(
                instrument,
                instrument.most(),
                instrument.higherIsBetter(),
                within.stream().map(e -> shown(e, first)).toList(),
                shown(first, first),
                shown(latest, first),
                change == null ? null : change.change(),
                change == null ? null : change.percent(),
                change == null ? null : change.meaning(),
                new Threshold(
                        instrument.leastPoints(), instrument.leastPercent(), QuestionnaireChange.importantFrom(start)));
    }

    private static Score shown(LoggedEntry entry, LoggedEntry first) {
        QuestionnaireScore score = score(entry);
        QuestionnaireChange change = entry.id().equals(first.id()) ? null : QuestionnaireChange.of(score(first), score);
        return new Score(
                entry.id(),
                entry.date(),
                score.shown(),
                change == null ? null : change.change(),
                change == null ? null : change.meaning());
    }

    private static QuestionnaireScore score(LoggedEntry entry) {
        return ((Facts.Questionnaire) entry.facts()).score();
    }
}
