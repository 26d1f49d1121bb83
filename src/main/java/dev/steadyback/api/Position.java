package dev.steadyback.api;

import dev.steadyback.diary.LoggedEntry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry's place in the order of entries, which outlives the entry: a list goes on after it whatever happened since. */
record Position(LocalDate date, @Nullable LocalDateTime time, String id) implements Comparable<Position> {
    private static final Comparator<Position> IN_ORDER = Comparator.comparing(Position::date)
            .thenComparing(Position::time, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Position::id);

    static Position of(LoggedEntry entry) {
        return new Position(entry.date(), entry.moment().localTime(), entry.id().value());
    }

    String encode() {
        String text = date + "|" + (time == null ? "" : time) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a cursor stands for; {@link IllegalArgumentException} if it stands for none. */
    static Position decode(String cursor) {
        List<String> parts =
                List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("a cursor has three parts");
        }
        try {
            LocalDate date = LocalDate.parse(parts.get(0));
            LocalDateTime time = parts.get(1).isEmpty() ? null : LocalDateTime.parse(parts.get(1));
            return new Position(date, time, parts.get(2));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a cursor has a date and a time", e);
        }
    }

    @Override
    public int compareTo(Position other) {
        return IN_ORDER.compare(this, other);
    }
}
