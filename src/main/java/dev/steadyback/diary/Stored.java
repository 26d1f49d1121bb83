package dev.steadyback.diary;

import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.platform.StorageJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How an entry's versions are written into a document, and read back. */
final class Stored {
    private static final String GONE = "gone";

    private Stored() {}

    static Document write(EntryEvent event, boolean whole) {
        return new Document("recordedAt", event.recordedAt().toString())
                .append("moment", document(event.moment()))
                .append("facts", document(whole ? event.facts() : slim(event.facts())));
    }

    static Document gone(EntryEvent event) {
        return new Document("recordedAt", event.recordedAt().toString()).append(GONE, true);
    }

    static Document document(Object value) {
        return StorageJson.MAPPER.convertValue(value, Document.class);
    }

    /**
     * The entries that stand at a place, by their latest version.
     *
     * @param asOf only what was recorded by then counts; null for all
     */
    static List<LoggedEntry> entries(@Nullable Document place, @Nullable Instant asOf) {
        if (place == null) {
            return List.of();
        }
        List<LoggedEntry> entries = new ArrayList<>(place.size());
        for (Map.Entry<String, Object> entry : place.entrySet()) {
            latest((Document) entry.getValue(), asOf)
                    .ifPresent(version -> entries.add(read(entry.getKey(), version.getKey(), (Document) version.getValue())));
        }
        return entries;
    }

    private static Optional<Map.Entry<String, Object>> latest(Document versions, @Nullable Instant asOf) {
        Map.Entry<String, Object> latest = null;
        for (Map.Entry<String, Object> version : versions.entrySet()) {
            boolean known = asOf == null
                    || !Instant.parse(((Document) version.getValue()).getString("recordedAt")).isAfter(asOf);
            if (known && (latest == null || Long.parseLong(version.getKey()) > Long.parseLong(latest.getKey()))) {
                latest = version;
            }
        }
        return Optional.ofNullable(latest).filter(v -> !((Document) v.getValue()).containsKey(GONE));
    }

    private static LoggedEntry read(String id, String version, Document stored) {
        return new LoggedEntry(
                new EntryId(id),
                Long.parseLong(version),
                StorageJson.MAPPER.convertValue(stored.get("moment"), Moment.class),
                StorageJson.MAPPER.convertValue(stored.get("facts"), Facts.class),
                Instant.parse(stored.getString("recordedAt")));
    }

    private static Facts slim(Facts facts) {
        return switch (facts) {
            case Facts.Session s -> new Facts.Session(
                    s.name(),
                    s.fulfils(),
                    s.extra(),
                    s.focusAreas(),
                    s.minutes(),
                    s.effort(),
                    s.done(),
                    s.stopReason(),
                    s.painBefore(),
                    s.painAfter(),
                    List.of(),
                    null);
            case Facts.PainScore p -> new Facts.PainScore(p.score(), p.kind(), p.site(), null);
            case Facts.Habits h -> h;
            case Facts.Relief r -> r;
            case Facts.Flare f -> f;
        };
    }
}
