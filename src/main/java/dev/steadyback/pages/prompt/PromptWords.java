package dev.steadyback.pages.prompt;

import dev.steadyback.language.Texts;
import dev.steadyback.report.QuestionnaireWords;

/** How what «Today» asks is said in one language; templates know it as {@code promptWords}. */
public final class PromptWords {
    private static final int ON_A_CARD = 280;

    private final Texts texts;
    private final QuestionnaireWords questionnaires;

    PromptWords(Texts texts) {
        this.texts = texts;
        this.questionnaires = new QuestionnaireWords(texts);
    }

    /** What is asked, in a few words. */
    public String title(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Flare p -> texts.say("prompt.flare");
            case Prompt.Away p -> texts.say("prompt.away");
            case Prompt.QuestionnaireDue p -> texts.say("questionnaires.due", questionnaires.name(p.instrument()));
            case Prompt.Invited p -> texts.say("prompt.invited", p.coach());
            case Prompt.CoachWrote p -> texts.say("prompt.message", p.coach());
            case Prompt.WeekDone p -> texts.say(p.full() ? "prompt.week-full" : "prompt.week-done");
            case Prompt.ReviewReady p -> texts.say("prompt.review");
            case Prompt.BackupDue p -> texts.say("prompt.backup");
        };
    }

    /** The sentence under it. */
    public String says(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Flare p ->
                texts.say(
                        "prompt.flare-says", texts.longDayOfKnownYear(p.entry().date()));
            case Prompt.Away p ->
                texts.say(p.aWeek() ? "prompt.away-week" : "prompt.away-longer", texts.days(p.from(), p.to()));
            case Prompt.QuestionnaireDue p ->
                p.last() == null
                        ? texts.say("questionnaires.about." + p.instrument().name())
                        : texts.say("questionnaires.due-last", texts.date(p.last()));
            case Prompt.Invited p -> texts.say("prompt.invited-says", p.coach());
            case Prompt.CoachWrote p -> shortened(p.message().text());
            case Prompt.WeekDone p ->
                p.minutes() == 0
                        ? texts.say("prompt.week-says", p.sessions().size())
                        : texts.say("prompt.week-minutes", p.sessions().size(), p.minutes());
            case Prompt.ReviewReady p -> texts.say("prompt.review-says", p.checkpoint());
            case Prompt.BackupDue p ->
                p.last() == null
                        ? texts.say("prompt.backup-none")
                        : texts.say("prompt.backup-last", texts.date(p.last()));
        };
    }

    /** The beginning of a text that is too long for a card. */
    private static String shortened(String text) {
        if (text.length() <= ON_A_CARD) {
            return text;
        }
        int end = text.lastIndexOf(' ', ON_A_CARD);
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, end < 1 ? ON_A_CARD : end))) + " …";
    }
}
