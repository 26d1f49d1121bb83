package dev.steadyback.entry;

import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of entries, in the order in which a day lists them. A kind has one constant here, its facts in {@link Facts}, and a reader in {@link FactsReader}; what else it
 * needs, the compiler or {@code EveryKindTest} names.
 */
public enum EntryKind {
    FLARE("flares", Facts.Flare.class, FactsReader::flare, false),
    TREATMENT("treatments", Facts.Treatment.class, FactsReader::treatment, false),
    SESSION("sessions", Facts.Session.class, FactsReader::session, true),
    PAIN("pain-scores", Facts.PainScore.class, FactsReader::painScore, true),
    RELIEF("reliefs", Facts.Relief.class, FactsReader::relief, true),
    HABITS("habits", Facts.Habits.class, FactsReader::habits, true),
    QUESTIONNAIRE("questionnaires", Facts.Questionnaire.class, FactsReader::questionnaire, true),
    NOTE("notes", Facts.Note.class, FactsReader::note, true);

    /** All addresses as a pattern of a path's step. */
    public static final String ADDRESSES =
            Arrays.stream(values()).map(EntryKind::address).collect(Collectors.joining("|"));

    private static final Map<Class<? extends Facts>, EntryKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(k -> k.type, Function.identity()));

    private final String address;
    private final Class<? extends Facts> type;

    @SuppressWarnings("ImmutableEnumChecker") // the readers keep nothing
    private final Function<Fields, Facts> reader;

    private final boolean hasTime;

    EntryKind(String address, Class<? extends Facts> type, Function<Fields, Facts> reader, boolean hasTime) {
        this.address = address;
        this.type = type;
        this.reader = reader;
        this.hasTime = hasTime;
    }

    public static EntryKind of(Facts facts) {
        EntryKind kind = BY_TYPE.get(facts.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("no kind of entry has " + facts.getClass());
        }
        return kind;
    }

    /**
     * The kind with this address.
     *
     * @throws Refused if there is none
     */
    public static EntryKind at(String address) {
        return Arrays.stream(values())
                .filter(k -> k.address.equals(address))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("page", "does not exist", "fault.no-page"));
    }

    /** The last step of its address, in the API and in the pages. */
    public String address() {
        return address;
    }

    /** What its texts, its part of a form and what is in it are called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its facts. */
    public Class<? extends Facts> type() {
        return type;
    }

    /** Whether it is of an hour; one of whole days is not asked for a time. */
    public boolean hasTime() {
        return hasTime;
    }

    /** What can be said of it, under the names that it is sent, shown and stored by. */
    public List<RecordComponent> fields() {
        return List.of(type.getRecordComponents());
    }

    /** What is said in facts, or in a part of them, by its names; null where nothing is. */
    public static Map<String, @Nullable Object> said(Record facts) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (RecordComponent field : facts.getClass().getRecordComponents()) {
            try {
                said.put(field.getName(), field.getAccessor().invoke(facts));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return said;
    }

    /**
     * Reads what was typed in into facts of this kind. What is wrong stays in the fields: ask them before the facts are used.
     */
    public Facts read(Fields fields) {
        return reader.apply(fields);
    }
}
