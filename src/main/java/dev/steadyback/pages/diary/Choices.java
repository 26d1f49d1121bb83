package dev.steadyback.pages.diary;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.NumberFact;
import dev.steadyback.language.Languages;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.PlanChange;
import dev.steadyback.programme.SuspectedCause;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What there is to choose from in the forms, in the order it is shown. Templates know it as {@code @choices}. */
@Component("choices")
public final class Choices {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What has a form of its own among those that log a day, what is logged most first; questionnaires have pages of their own. */
    static final List<EntryKind> LOGGED_BY_DAY = List.of(
            EntryKind.PAIN,
            EntryKind.SESSION,
            EntryKind.RELIEF,
            EntryKind.HABITS,
            EntryKind.FLARE,
            EntryKind.TREATMENT,
            EntryKind.NOTE);

    Choices() {}

    /** What scripts know of the kinds of entries, as JSON: each field by its name, and whether it is a text, a decimal, several texts, or a list of parts. */
    public String kinds() {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        for (EntryKind kind : EntryKind.values()) {
            Map<String, String> fields = new LinkedHashMap<>();
            kind.fields().forEach(field -> fields.put(field.getName(), formOf(field)));
            kinds.put(kind.address(), fields);
        }
        return JSON.writeValueAsString(kinds);
    }

    private static String formOf(RecordComponent field) {
        if (field.getType() == List.class) {
            Type item = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return item instanceof Class<?> type && type.isRecord() ? "parts" : "texts";
        }
        return field.getType() == BigDecimal.class ? "decimal" : "text";
    }

    /**
     * The kind of this word that has a form of its own.
     *
     * @throws Refused if there is none
     */
    static EntryKind loggedByDay(String word) {
        return LOGGED_BY_DAY.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("page", "does not exist", "fault.no-page"));
    }

    public List<Locale> languages() {
        return Languages.SUPPORTED;
    }

    public List<DayState> states() {
        return List.of(
                DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED, DayState.REST, DayState.NOT_YET_DUE);
    }

    public List<FocusArea> focusAreas() {
        return List.of(FocusArea.values());
    }

    public List<SuspectedCause> causes() {
        return List.of(SuspectedCause.values());
    }

    /** What a change does to a plan's lines, the most important first. */
    public List<PlanChange.Kind> planChanges() {
        return List.of(PlanChange.Kind.ADDED, PlanChange.Kind.CHANGED, PlanChange.Kind.REMOVED, PlanChange.Kind.SAME);
    }

    public List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    public List<Completion> completions() {
        return List.of(Completion.values());
    }

    /** How a session ended that was not done fully. */
    public List<Completion> cutShort() {
        return List.of(Completion.PARTLY, Completion.STOPPED);
    }

    public List<Facts.PainResponse> painResponses() {
        return List.of(Facts.PainResponse.values());
    }

    public List<Facts.StopReason> stopReasons() {
        return List.of(Facts.StopReason.values());
    }

    public List<PainKind> painKinds() {
        return List.of(PainKind.values());
    }

    public List<Facts.Site> sites() {
        return List.of(Facts.Site.values());
    }

    /** A number that is asked for, by its name. */
    public NumberFact number(String name) {
        return NumberFact.valueOf(name);
    }

    public List<Facts.ReliefType> reliefTypes() {
        return List.of(Facts.ReliefType.values());
    }

    public List<Facts.TreatmentType> treatmentTypes() {
        return List.of(Facts.TreatmentType.values());
    }
}
