package dev.steadyback.diary;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.platform.StorageJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * An entry as the diary shows it.
 *
 * @param version 0 as first recorded, one more with each correction
 * @param recordedAt when this version was recorded
 */
public record LoggedEntry(EntryId id, long version, Moment moment, Facts facts, Instant recordedAt) {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    /** By day, then time of day with unknown last, then identifier: the same order whatever the order of arrival. */
    public static final Comparator<LoggedEntry> IN_ORDER = Comparator.comparing(LoggedEntry::date)
            .thenComparing(e -> e.moment().localTime(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(e -> e.id().value());

    public LocalDate date() {
        return moment.date();
    }

    /** The entry as the API and the reports show it: its facts beside its identifier, version and day. */
    @JsonValue
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id.value());
        json.put("version", version);
        json.put("date", moment.date());
        LocalDateTime time = moment.localTime();
        json.put("at", time == null ? null : time.atOffset(moment.offset()));
        json.put("zone", moment.zone().getId());
        StorageJson.MAPPER.convertValue(facts, FACTS).forEach(json::put);
        json.remove("entry");
        if (facts instanceof Facts.Questionnaire questionnaire) {
            json.put("score", questionnaire.score().shown());
        }
        json.put("recordedAt", recordedAt);
        return json;
    }
}
