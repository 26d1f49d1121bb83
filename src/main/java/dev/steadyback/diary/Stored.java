package dev.steadyback.diary;

import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryEvent.Retracted;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.platform.StorageJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an entry's versions are written into a document, and read back: a field {@code <entry>:<version>} each, its value
 * a JSON text. Text, because the embedded server copies and encodes every field of a document it touches.
 *
 * @param moment null where the version is gone from this place
 * @param facts null where the version is gone from this place
 * @param retracted true where the version says that the entry is taken back, and what it said; otherwise null
 */
record Stored(
        Instant recordedAt,
        @Nullable Moment moment,
        @Nullable Facts facts,
        @Nullable Boolean retracted) {
    private static final char VERSION = ':';

    /** Times as numbers, which are read several times as fast as their texts; texts are read as well. */
    private static final JsonMapper JSON = StorageJson.MAPPER
            .rebuild()
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectReader READER = JSON.readerFor(Stored.class);

    static String field(EntryId entry, long version) {
        return entry.value() + VERSION + version;
    }

    /** One version as its places hold it, written once where that is the same. */
    static final class Texts {
        private final EntryEvent event;
        private @Nullable String whole;

        Texts(EntryEvent event) {
            this.event = event;
        }

        String at(Place place) {
            Facts facts = place.whole() ? event.facts() : event.facts().forViews();
            if (!facts.equals(event.facts())) {
                return text(facts);
            }
            if (whole == null) {
                whole = text(facts);
            }
            return whole;
        }

        private String text(Facts facts) {
            return JSON.writeValueAsString(new Stored(event.recordedAt(), event.moment(), facts, null));
        }
    }

    static String gone(EntryEvent event) {
        return JSON.writeValueAsString(new Stored(event.recordedAt(), null, null, null));
    }

    static String retracted(Retracted event) {
        return JSON.writeValueAsString(new Stored(event.recordedAt(), event.moment(), event.facts(), true));
    }

    private record Version(long number, Stored stored) {}

    /**
     * The entries that stand in a document or a part of it, each by its latest version.
     *
     * @param asOf only what was recorded by then counts; null for all
     */
    static List<LoggedEntry> entries(@Nullable Document place, @Nullable Instant asOf) {
        return latest(place, asOf, false);
    }

    /** The entries that were taken back while they stood here, each as it was, and when it was taken back. */
    static List<LoggedEntry> retracted(@Nullable Document place, @Nullable Instant asOf) {
        return latest(place, asOf, true);
    }

    private static List<LoggedEntry> latest(@Nullable Document place, @Nullable Instant asOf, boolean retracted) {
        if (place == null) {
            return List.of();
        }
        Map<String, Version> latest = new HashMap<>();
        place.forEach((field, value) -> {
            int colon = field.indexOf(VERSION);
            if (colon > 0) {
                Stored stored = READER.readValue((String) value);
                if (asOf == null || !stored.recordedAt().isAfter(asOf)) {
                    Version version = new Version(Long.parseLong(field.substring(colon + 1)), stored);
                    latest.merge(field.substring(0, colon), version, (a, b) -> a.number() > b.number() ? a : b);
                }
            }
        });
        List<LoggedEntry> entries = new ArrayList<>(latest.size());
        latest.forEach((id, version) -> {
            Moment moment = version.stored().moment();
            Facts facts = version.stored().facts();
            if (moment != null
                    && facts != null
                    && retracted == Boolean.TRUE.equals(version.stored().retracted())) {
                entries.add(new LoggedEntry(
                        new EntryId(id),
                        version.number(),
                        moment,
                        facts,
                        version.stored().recordedAt()));
            }
        });
        return entries;
    }
}
