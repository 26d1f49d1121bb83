package dev.steadyback.api;

import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.EntryVersion;
import dev.steadyback.entry.Receipt;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as the API shows it: as in the diary, and whether it is retracted. */
final class EntryAnswers {
    private EntryAnswers() {}

    static Map<String, @Nullable Object> of(Receipt entry) {
        Map<String, @Nullable Object> json =
                new LoggedEntry(entry.id(), entry.version(), entry.moment(), entry.facts(), entry.recordedAt()).json();
        json.put("retracted", entry.retracted());
        return json;
    }

    static Map<String, @Nullable Object> of(EntryVersion version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("change", version.change());
        json.put("reason", version.reason());
        json.putAll(of(version.entry()));
        return json;
    }
}
