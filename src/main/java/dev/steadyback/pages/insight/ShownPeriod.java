package dev.steadyback.pages.insight;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A period to choose on the page of progress, up to today. Its name in an address stays the same as the days go by. */
enum ShownPeriod {
    WEEK,
    MONTH,
    FOUR_WEEKS,
    EIGHT_WEEKS,
    HALF_A_YEAR,
    /** Ten weeks of the programme, counted from its start: those that are under way. */
    HORIZON,
    ALL;

    private static final int HORIZON_WEEKS = 10;

    /** Whether it is one of the few that stand side by side. */
    boolean isUsual() {
        return switch (this) {
            case FOUR_WEEKS, EIGHT_WEEKS, HALF_A_YEAR, ALL -> true;
            case WEEK, MONTH, HORIZON -> false;
        };
    }

    /** The period in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one that an address names; null when it names none.
     *
     * @throws Refused if there is none of this name
     */
    static @Nullable ShownPeriod of(Form form) {
        Fields fields = new Fields(form);
        ShownPeriod period = fields.choice("period", ShownPeriod.class);
        fields.refuseIfFaulty();
        return period;
    }

    /** Its first day, in a programme that has begun. */
    LocalDate from(LocalDate start, LocalDate today) {
        return switch (this) {
            case WEEK -> Weeks.monday(today);
            case MONTH -> today.withDayOfMonth(1);
            case FOUR_WEEKS -> weeks(4, today);
            case EIGHT_WEEKS -> weeks(8, today);
            case HALF_A_YEAR -> weeks(26, today);
            case HORIZON -> start.plusWeeks(horizon(start, today));
            case ALL -> start;
        };
    }

    /** What it is called. */
    String says(LocalDate start, LocalDate today, Texts texts) {
        return switch (this) {
            case WEEK -> texts.say("progress.this-week");
            case MONTH -> texts.say("progress.this-month");
            case FOUR_WEEKS -> texts.count(4, "week");
            case EIGHT_WEEKS -> texts.count(8, "week");
            case HALF_A_YEAR -> texts.count(26, "week");
            case HORIZON -> {
                long before = horizon(start, today);
                yield texts.say("progress.horizon", before + 1, before + HORIZON_WEEKS);
            }
            case ALL -> texts.say("progress.all");
        };
    }

    /** The first of this many weeks up to a day. */
    private static LocalDate weeks(int weeks, LocalDate today) {
        return today.minusWeeks(weeks).plusDays(1);
    }

    /** How many weeks of the programme lie before the ten that are under way. */
    private static long horizon(LocalDate start, LocalDate today) {
        return ChronoUnit.WEEKS.between(start, today) / HORIZON_WEEKS * HORIZON_WEEKS;
    }
}
