package dev.steadyback.pages.say;

import dev.steadyback.entry.NumberFact;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Fault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with what somebody typed, in a sentence that begins with what the form calls the field. */
public final class FaultWords {
    /** What the names within a list are names of. */
    private static final Map<String, String> NAMES_IN_LISTS = Map.of(
            "sessions", "field.session-name",
            "dailyPractice", "field.practice-name",
            "exercises", "field.exercise-name");

    private final Texts texts;

    public FaultWords(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Fault fault) {
        if (fault.key().isEmpty()) {
            return texts.say("fault.other", field(fault.field()), fault.reason());
        }
        Object[] values = Stream.concat(
                        Stream.of(field(fault.field())), fault.values().stream().map(this::shown))
                .toArray();
        return texts.say(fault.key(), values);
    }

    /** What is wrong with a number, with a {@code %} where it stands: for a page that reads it itself. */
    public String ofNumber(NumberFact fact) {
        Fault.Typed typed = new Fault.Typed("%");
        return sentence(
                fact.decimals() == 0
                        ? new Fault(fact.field(), "", "fault.whole-number", typed, fact.least(), fact.most())
                        : new Fault(
                                fact.field(), "", "fault.number", typed, fact.least(), fact.most(), fact.decimals()));
    }

    private Object shown(Object value) {
        return switch (value) {
            case LocalDate date -> texts.date(date);
            case LocalTime time -> texts.time(time);
            case Fault.Typed typed -> texts.say("quoted", typed.text());
            default -> value;
        };
    }

    /** What a form calls a field, to begin a sentence. */
    public String field(String path) {
        String name = path.replaceAll(".*\\.", "").replaceAll("\\[\\d+]$", "");
        String list = path.replaceAll("\\[\\d+]\\.\\w+$", "").replaceAll(".*\\.", "");
        String inList = name.equals("name") ? NAMES_IN_LISTS.get(list) : null;
        if (inList != null) {
            return texts.say(inList);
        }
        String key = "field." + name;
        return texts.say(texts.knows(key) ? key : "field.this");
    }
}
