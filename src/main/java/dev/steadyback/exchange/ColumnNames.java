package dev.steadyback.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recognises what the columns of other people's files are, by what they are usually called in English and German. */
final class ColumnNames {
    private static final Map<String, String> COLUMNS = byName(Map.ofEntries(
            Map.entry("date", "datum day tag"),
            Map.entry("time", "uhrzeit zeit time_of_day"),
            Map.entry("score", "pain pain_score pain_level schmerz schmerzen schmerzwert schmerzstärke nrs vas"),
            Map.entry("kind", "art"),
            Map.entry("site", "location place ort stelle"),
            Map.entry("note", "notes comment comments remark notiz notizen kommentar bemerkung"),
            Map.entry("name", "session exercise workout training activity einheit übung aktivität"),
            Map.entry("minutes", "duration min mins minuten dauer"),
            Map.entry("effort", "rpe exertion anstrengung"),
            Map.entry("done", "status erledigt"),
            Map.entry("pain_before", "before schmerz_davor schmerz_vorher vorher"),
            Map.entry("pain_after", "after schmerz_danach schmerz_nachher nachher"),
            Map.entry("sitting_hours", "sitting hours_sitting sitzen"),
            Map.entry("standing_hours", "standing hours_standing stehen"),
            Map.entry("walking_minutes", "walking walk minutes_walked gehen"),
            Map.entry("sleep_hours", "sleep hours_slept schlaf"),
            Map.entry("type", "treatment behandlung"),
            Map.entry("lifts", "lifting lifted heben")));

    private ColumnNames() {}

    /** What a header's cells stand for among the columns of a kind: what was said of them first, then what they are called. */
    static List<String> of(List<String> header, CsvTable.Columns known, Map<Integer, String> said) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(Objects.requireNonNullElse(said.get(i), ""));
        }
        for (int i = 0; i < header.size(); i++) {
            String column = recognised(header.get(i));
            if (!said.containsKey(i) && column != null && known.all().contains(column) && !columns.contains(column)) {
                columns.set(i, column);
            }
        }
        return columns;
    }

    /** What one header's cell stands for among the columns of a kind; where that is not known, as it is written. */
    static String orAsWritten(String cell, CsvTable.Columns known) {
        String column = recognised(cell);
        return column != null && known.all().contains(column) ? column : CsvTable.columnName(cell);
    }

    /** The kind of file that has such a header; null when that cannot be told. */
    static @Nullable FileKind kind(List<String> header) {
        List<String> columns = header.stream()
                .map(ColumnNames::recognised)
                .filter(Objects::nonNull)
                .toList();
        if (columns.contains("name")) {
            return FileKind.SESSIONS;
        }
        if (columns.contains("score")) {
            return FileKind.PAIN;
        }
        if (columns.contains("type") && EntryFile.TREATMENTS.columns().all().containsAll(columns)) {
            return FileKind.TREATMENTS;
        }
        List<String> habits = EntryFile.HABITS.columns().all();
        return columns.stream().anyMatch(c -> !c.equals("date") && !c.equals("note") && habits.contains(c))
                ? FileKind.HABITS
                : null;
    }

    private static @Nullable String recognised(String cell) {
        return COLUMNS.get(plain(cell));
    }

    /** Without a unit in brackets, in small letters, with one line between words. */
    static String plain(String cell) {
        return cell.replaceAll("[(\\[].*", "").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }

    private static Map<String, String> byName(Map<String, String> names) {
        Map<String, String> columns = new HashMap<>();
        names.forEach((column, others) -> {
            columns.put(column, column);
            Arrays.stream(others.split(" ", -1)).forEach(other -> columns.put(other, column));
        });
        return Map.copyOf(columns);
    }
}
