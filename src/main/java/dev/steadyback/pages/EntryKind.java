package dev.steadyback.pages;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.FactsReader;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of entries, as the forms and their addresses call them. */
public enum EntryKind {
    SESSION("sessions", Facts.Session.class),
    PAIN("pain-scores", Facts.PainScore.class),
    HABITS("habits", Facts.Habits.class),
    RELIEF("reliefs", Facts.Relief.class),
    FLARE("flares", Facts.Flare.class),
    QUESTIONNAIRE("questionnaires", Facts.Questionnaire.class);

    private final String path;
    private final Class<? extends Facts> type;

    EntryKind(String path, Class<? extends Facts> type) {
        this.path = path;
        this.type = type;
    }

    static EntryKind of(Facts facts) {
        return Arrays.stream(values())
                .filter(k -> k.type.isInstance(facts))
                .findFirst()
                .orElseThrow();
    }

    static EntryKind at(String path) {
        return Arrays.stream(values())
                .filter(k -> k.path.equals(path))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("page", "does not exist", "fault.no-page"));
    }

    public String path() {
        return path;
    }

    /** The name of the template fragment with its fields. */
    public String fragment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which a page of a day holds its form. */
    String form() {
        return fragment() + "Form";
    }

    Facts read(Fields fields) {
        return switch (this) {
            case SESSION -> FactsReader.session(fields);
            case PAIN -> FactsReader.painScore(fields);
            case HABITS -> FactsReader.habits(fields);
            case RELIEF -> FactsReader.relief(fields);
            case FLARE -> FactsReader.flare(fields);
            case QUESTIONNAIRE -> FactsReader.questionnaire(fields);
        };
    }
}
