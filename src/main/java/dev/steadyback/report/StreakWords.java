package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.language.Texts;

/** What is kept in a row. Of a row that is not there nothing is said: a 0 would be a reproach. */
public final class StreakWords {
    private StreakWords() {}

    /**
     * The sessions, and the weeks if there are any.
     *
     * @param noun what the sessions are counted as, such as {@code planned-session}
     * @return empty when nothing is kept in a row
     */
    public static String of(AdherenceView adherence, String noun, Texts texts) {
        if (adherence.streakSessions() == 0) {
            return "";
        }
        String sessions = texts.count(adherence.streakSessions(), noun);
        return adherence.streakWeeks() == 0
                ? sessions
                : texts.say("streak", sessions, texts.count(adherence.streakWeeks(), "week"));
    }
}
