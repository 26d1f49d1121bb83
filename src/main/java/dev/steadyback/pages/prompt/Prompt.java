package dev.steadyback.pages.prompt;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that «Today» asks or tells. It can be put off, and what it is called says what it is about: something else of its kind is asked all the same. */
public sealed interface Prompt {
    /** What is asked, in the order of what comes first. */
    enum Kind {
        FLARE(true),
        AWAY(true),
        QUESTIONNAIRE(true),
        INVITED(true),
        MESSAGE(true),
        WEEK(true),
        REVIEW(false),
        BACKUP(false);

        private final boolean above;

        Kind(boolean above) {
            this.above = above;
        }

        /** Whether it may stand above what is logged each day; anything else waits as a line below it. */
        boolean above() {
            return above;
        }
    }

    Kind kind();

    /** What it is about, such as the first day or the number of it. */
    String about();

    /** The first day on which it is shown again when it is put off today. */
    LocalDate again(LocalDate today);

    /** What it is called in addresses and in events, such as {@code away/2026-11-23}. */
    default String name() {
        return name(kind().name().toLowerCase(Locale.ROOT), about());
    }

    /** The name made of its two parts. */
    static String name(String kind, String about) {
        return kind + "/" + about;
    }

    /** Its place on the page. */
    default String id() {
        return "prompt-" + name().replace('/', '-');
    }

    /** A flare-up that has no last day. */
    record Flare(LoggedEntry entry) implements Prompt {
        private static final int DAYS = 3;

        @Override
        public Kind kind() {
            return Kind.FLARE;
        }

        @Override
        public String about() {
            return entry.id().value();
        }

        @Override
        public LocalDate again(LocalDate today) {
            return today.plusDays(DAYS);
        }
    }

    /**
     * Days without an entry that nothing explains, both ends included, with entries before.
     *
     * @param until the first day on which nobody asks what they were any more
     */
    record Away(LocalDate from, LocalDate to, LocalDate until) implements Prompt {
        @Override
        public Kind kind() {
            return Kind.AWAY;
        }

        @Override
        public String about() {
            return from.toString();
        }

        @Override
        public LocalDate again(LocalDate today) {
            return until;
        }

        /** The week to fill in first. */
        public LocalDate monday() {
            return Weeks.monday(from);
        }

        /** Whether it was a week, or more than that. */
        public boolean aWeek() {
            return to.isBefore(from.plusWeeks(2));
        }
    }

    /**
     * A questionnaire whose rhythm is over.
     *
     * @param path its part of an address
     * @param last when it was filled in last, within a year; null when it was not
     */
    record QuestionnaireDue(
            Instrument instrument, String path, @Nullable LocalDate last) implements Prompt {
        private static final int DAYS = 3;

        @Override
        public Kind kind() {
            return Kind.QUESTIONNAIRE;
        }

        @Override
        public String about() {
            return path;
        }

        @Override
        public LocalDate again(LocalDate today) {
            return today.plusDays(DAYS);
        }
    }

    /**
     * Whoever invited the person wishes to be shared with.
     *
     * @param coach the coach's name
     */
    record Invited(AccountId account, String coach) implements Prompt {
        private static final int DAYS = 7;

        @Override
        public Kind kind() {
            return Kind.INVITED;
        }

        @Override
        public String about() {
            return account.value();
        }

        @Override
        public LocalDate again(LocalDate today) {
            return today.plusDays(DAYS);
        }
    }

    /**
     * The last a coach wrote, not answered yet.
     *
     * @param coach the coach's name
     */
    record CoachWrote(Message message, String coach) implements Prompt {
        @Override
        public Kind kind() {
            return Kind.MESSAGE;
        }

        @Override
        public String about() {
            return message.id().value();
        }

        @Override
        public LocalDate again(LocalDate today) {
            return today.plusDays(Prompts.NEW_DAYS);
        }
    }

    /**
     * A week whose planned sessions are all done.
     *
     * @param sessions what became of each: done, or partly
     * @param minutes how long they took, 0 when nobody said
     */
    record WeekDone(LocalDate monday, List<DayState> sessions, int minutes) implements Prompt {
        @Override
        public Kind kind() {
            return Kind.WEEK;
        }

        @Override
        public String about() {
            return monday.toString();
        }

        @Override
        public LocalDate again(LocalDate today) {
            return Weeks.nextMonday(monday);
        }

        public boolean full() {
            return sessions.stream().allMatch(s -> s == DayState.DONE);
        }
    }

    /** What the review says at a checkpoint. */
    record ReviewReady(int checkpoint) implements Prompt {
        private static final int DAYS = 7;

        @Override
        public Kind kind() {
            return Kind.REVIEW;
        }

        @Override
        public String about() {
            return String.valueOf(checkpoint);
        }

        @Override
        public LocalDate again(LocalDate today) {
            return today.plusDays(DAYS);
        }
    }

    /**
     * All that is stored here, of which there is no copy of late.
     *
     * @param last when the last one was made; null when there is none
     */
    record BackupDue(@Nullable LocalDate last) implements Prompt {
        private static final int DAYS = 14;

        @Override
        public Kind kind() {
            return Kind.BACKUP;
        }

        @Override
        public String about() {
            return "all";
        }

        @Override
        public LocalDate again(LocalDate today) {
            return today.plusDays(DAYS);
        }
    }
}
