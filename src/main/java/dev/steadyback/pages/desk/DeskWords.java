package dev.steadyback.pages.desk;

import dev.steadyback.language.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the desk says. */
public final class DeskWords {
    private static final int DAYS_COUNTED = 30;

    private final Texts texts;

    DeskWords(Texts texts) {
        this.texts = texts;
    }

    /** Why somebody needs a look. */
    public String need(Need need) {
        String key = "desk.need." + need.reason();
        return switch (need.reason()) {
            case HIGH_PAIN -> texts.say(key, texts.value(need.value()));
            case MORE_PAIN -> texts.say(key, texts.number(Texts.fixed(need.value(), 1)));
            case RED_FLAG, STOPPED, FLARE, ANSWER -> texts.say(key);
            case SILENT, MESSAGE -> texts.say(key, (int) need.value());
            case FEW_SESSIONS -> texts.say(key, texts.credit(need.value()), need.of());
        };
    }

    public String pain(double value) {
        return texts.number(Texts.fixed(value, 1));
    }

    /** The look of a value; nothing where there is none. */
    public String chip(@Nullable Double pain) {
        return pain == null ? "" : "pain-chip pain-" + Math.round(pain);
    }

    public String change(double points) {
        return texts.signed(Texts.fixed(points, 1));
    }

    public String credit(double sessions) {
        return texts.credit(sessions);
    }

    public String of(int due) {
        return texts.say("desk.of", due);
    }

    /** How long ago the last entry was. */
    public String ago(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return texts.say("desk.never");
        }
        long days = ChronoUnit.DAYS.between(day, today);
        return days > DAYS_COUNTED ? texts.date(day) : texts.say("desk.ago", (int) Math.max(0, days));
    }
}
