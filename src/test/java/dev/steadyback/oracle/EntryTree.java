package dev.steadyback.oracle;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as the API should show it; what was not given is left out. */
final class EntryTree {
    private EntryTree() {}

    static Map<String, @Nullable Object> of(Said said) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", said.id().value());
        tree.put("version", said.version());
        tree.put("date", said.date());
        LocalDateTime time = said.time();
        tree.put("at", time == null ? null : ISO_OFFSET_DATE_TIME.format(time.atOffset(said.offset())));
        tree.put("zone", said.zone().getId());
        facts(said.facts()).forEach((name, value) -> {
            if (value != null) {
                tree.put(name, value);
            }
        });
        tree.put("recordedAt", said.recordedAt());
        return tree;
    }

    static Map<String, @Nullable Object> facts(Facts facts) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        switch (facts) {
            case Facts.Session s -> {
                tree.put("name", s.name());
                tree.put("fulfils", s.fulfils());
                tree.put("extra", s.extra());
                tree.put("focusAreas", s.focusAreas());
                tree.put("minutes", s.minutes());
                tree.put("effort", s.effort());
                tree.put("done", s.done());
                tree.put("stopReason", s.stopReason());
                tree.put("painBefore", s.painBefore());
                tree.put("painAfter", s.painAfter());
                tree.put("exercises", List.of());
            }
            case Facts.PainScore s -> {
                tree.put("score", s.score());
                tree.put("kind", s.kind());
                tree.put("site", s.site());
            }
            case Facts.Habits h -> {
                tree.put("sittingHours", h.sittingHours());
                tree.put("standingHours", h.standingHours());
                tree.put("walkingMinutes", h.walkingMinutes());
                tree.put("lifts", h.lifts());
                tree.put("sleepHours", h.sleepHours());
            }
            case Facts.Relief r -> {
                tree.put("type", r.type());
                tree.put("name", r.name());
            }
            case Facts.Flare f -> tree.put("to", f.to());
            case Facts.Treatment t -> tree.put("type", t.type());
            case Facts.Note n -> {}
            case Facts.Questionnaire q -> {
                tree.put("instrument", q.instrument());
                tree.put("pain", q.pain());
                tree.put("enjoyment", q.enjoyment());
                tree.put("activity", q.activity());
                tree.put("ticked", q.ticked());
                tree.put("total", q.total());
                tree.put("score", score(q));
            }
        }
        tree.put("note", facts.note());
        return tree;
    }

    private static @Nullable Number score(Facts.Questionnaire q) {
        if (q.instrument() == Instrument.PEG_3 && q.pain() != null && q.enjoyment() != null && q.activity() != null) {
            return BigDecimal.valueOf(q.pain() + q.enjoyment() + q.activity())
                    .divide(BigDecimal.valueOf(3), 1, RoundingMode.HALF_UP);
        }
        return q.ticked() == null ? q.total() : Integer.valueOf(q.ticked().size());
    }
}
