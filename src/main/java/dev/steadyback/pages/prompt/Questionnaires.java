package dev.steadyback.pages.prompt;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.Facts;
import dev.steadyback.pages.kit.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which questionnaires there are, and which of them it is time for. Templates know it as {@code @questionnaires}. */
@Component("questionnaires")
public final class Questionnaires {
    /** An entry logged in a zone ahead of the programme's may stand on a day that has not begun there. */
    private static final int DAYS_AHEAD = 2;

    private final Diary diary;

    Questionnaires(Diary diary) {
        this.diary = diary;
    }

    /**
     * One that it is time for.
     *
     * @param last when it was filled in last, within a year; null when it was not
     */
    public record Due(Instrument instrument, @Nullable LocalDate last) {}

    public List<Instrument> all() {
        return List.of(Instrument.values());
    }

    /** The questionnaire's part of an address, such as {@code peg-3}. */
    public String path(Instrument instrument) {
        return instrument.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those whose rhythm is over since they were filled in last, in the person's own days. Without a rhythm nothing is read. */
    public List<Due> due(Who who) {
        Map<Instrument, Integer> rhythms = who.person().rhythms();
        LocalDate today = who.today();
        if (rhythms.isEmpty() || today.isBefore(who.start())) {
            return List.of();
        }
        Map<Instrument, LocalDate> last = new EnumMap<>(Instrument.class);
        for (LoggedEntry entry :
                diary.questionnaires(who.person().id(), today.minusYears(1), today.plusDays(DAYS_AHEAD), null)) {
            last.put(((Facts.Questionnaire) entry.facts()).instrument(), entry.date());
        }
        List<Due> due = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            Integer weeks = rhythms.get(instrument);
            LocalDate before = last.get(instrument);
            if (weeks != null && (before == null || !before.plusWeeks(weeks).isAfter(today))) {
                due.add(new Due(instrument, before));
            }
        }
        return due;
    }
}
