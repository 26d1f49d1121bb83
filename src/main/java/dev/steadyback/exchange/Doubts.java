package dev.steadyback.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a table being what its columns are taken for, although each of its cells could be read: values that
 * other programs write and that mean something else there. A table in doubt is refused as a whole, with what is to be done
 * about it: read wrongly, it would be in the diary without a word.
 */
final class Doubts {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d\\d)(:\\d\\d)?(?:[.,]\\d+)?");
    private static final Pattern DURATION =
            Pattern.compile("(?:\\d+(?:[.,]\\d+)?\\s*(?:h|hrs?|hours?|std|stunden?|m|mins?"
                    + "|minutes?|minuten?|s|secs?|seconds?|sek|sekunden?)\\.?[\\s,]*)+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern UNIT_LETTER = Pattern.compile("(?:[(\\[]\\s*|_)(\\p{L})\\s*(?:[)\\]]|$)");
    private static final Pattern CODE = Pattern.compile("-1|[0-3]");
    private static final Pattern NAMED_CODE = Pattern.compile("yes_manual|yes_auto|no|skip|unknown");
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\d.,])(\\d+)\\s*(?:-|\u2013|\u2014|\u2026|\\.\\.+|\\bto\\b|\\bbis\\b)\\s*(\\d+)(?!\\d)");
    private static final Pattern OUT_OF = Pattern.compile("(?:/|\\bof\\b|\\bvon\\b)\\s*(\\d+)");
    private static final Pattern SEVERITY =
            Pattern.compile("(?:.*[(\\[:,]\\s*)?(not present|none|no pain|very mild|mild"
                    + "|moderate|severe|very severe|unbearable|keine?|leicht|mittel|mäßig|mittelstark|stark|sehr stark"
                    + "|unerträglich)[)\\]]?");

    /** Hardly anybody trains or notes pain before this hour, and hardly anything takes as long. */
    private static final int NIGHT_ENDS = 3;

    private static final int HOURS_A_DAY = 24;
    private static final int HIGHEST = 10;
    private static final int MOST_STEPS_OF_WORDS = 5;

    /** An app for habits writes 1 kilometre, hour or whatever it counts as this. */
    private static final int THOUSANDTHS = 1000;

    private static final Set<String> SECONDS = names("s sec secs second seconds sek sekunde sekunden");
    private static final Set<String> MINUTES = names("min mins minute minutes minuten");
    private static final Set<String> HOURS = names("h hr hrs hour hours std stunde stunden");
    private static final Set<String> OTHER_UNITS = names("km mi mile miles meile meilen meter meters metres kilometer"
            + " kilometers kilometres yd steps schritte kcal kj calories kalorien kg kgs lb lbs bpm percent prozent"
            + " reps sets score rating");
    private static final Set<String> DURATIONS = names("duration dauer elapsed lasted length länge moving");
    private static final Set<String> TIMES_OF_DAY =
            names("uhrzeit time_of_day clock clock_time start_time startzeit beginn");
    private static final Set<String> SETS = names("set sets set_order set_index set_number set_no set_nr set_type satz"
            + " sätze satznummer satz_nr reps rep repetitions wiederholungen wdh weight weight_kg weight_lb weight_lbs"
            + " gewicht load last");
    private static final Set<String> EXERCISES = names("exercise exercises exercise_name exercise_title übung übungen");
    private static final Set<String> KINDS = names("category kategorie type typ entry_type record_type kind art metric"
            + " measure measurement parameter symptom symptoms item name factor tag merkmal was what");
    private static final Set<String> OTHER_KINDS =
            names("mood stimmung sleep schlaf energy energie stress weight gewicht"
                    + " steps schritte medication medikament medikamente nutrition ernährung anxiety angst fatigue müdigkeit"
                    + " nausea übelkeit headache kopfschmerz kopfschmerzen migraine migräne");
    private static final Set<String> PAIN = names("pain schmerz schmerzen");
    private static final Set<String> NAMES_OF_PAIN = Set.of(
            "pain",
            "back pain",
            "low back pain",
            "lower back pain",
            "schmerz",
            "schmerzen",
            "rückenschmerz",
            "rückenschmerzen");
    private static final Set<String> SCALES = names("score pain_before pain_after effort");
    private static final Set<String> AMOUNTS =
            names("minutes walking_minutes sitting_hours standing_hours sleep_hours lifts");

    private final EntryFile kind;
    private final CsvTable table;
    private final Rejections.OfFile rejected;

    private Doubts(EntryFile kind, CsvTable table, Rejections.OfFile rejected) {
        this.kind = kind;
        this.table = table;
        this.rejected = rejected;
    }

    /** Whether nothing speaks against a table; what does is rejected. */
    static boolean findsNothing(EntryFile kind, CsvTable table, Rejections.OfFile rejected) {
        int before = rejected.count();
        Doubts doubts = new Doubts(kind, table, rejected);
        doubts.durations();
        doubts.units();
        doubts.scales();
        doubts.codes();
        doubts.kinds();
        doubts.sets();
        doubts.secondScore();
        return rejected.count() == before;
    }

    /** A cell that holds something, and the line it is on. */
    private record Cell(int line, String text) {
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** How long something took, where a time of day is expected: it would be a session in the night, on the day before. */
    private void durations() {
        int column = table.columns().indexOf("time");
        if (column < 0) {
            return;
        }
        List<Cell> cells = cells(column);
        Cell first = cells.stream()
                .filter(c -> DURATION.matcher(c.lower()).matches())
                .findFirst()
                .or(() -> mostly(cells, c -> hour(c) > HOURS_A_DAY))
                .orElse(null);
        boolean said = words(header(column)).stream().anyMatch(DURATIONS::contains);
        if (first == null && said && !cells.isEmpty()) {
            first = cells.getFirst();
        } else if (first == null && !TIMES_OF_DAY.contains(ColumnNames.plain(header(column)))) {
            first = inTheNight(cells);
        }
        if (first != null) {
            rejected.doubt(first.line(), "time", "fault.durations", header(column), first.text());
        }
    }

    /**
     * With seconds, half of the times in the night are enough to doubt them, as programs write durations like that. Without,
     * it takes several sessions and all of them.
     */
    private @Nullable Cell inTheNight(List<Cell> cells) {
        List<Cell> early =
                cells.stream().filter(c -> hour(c) >= 0 && hour(c) < NIGHT_ENDS).toList();
        long withSeconds = early.stream()
                .filter(c -> c.text().indexOf(':') != c.text().lastIndexOf(':'))
                .count();
        boolean all = kind == EntryFile.SESSIONS && cells.size() > 2 && early.size() == cells.size();
        return all || (withSeconds > 0 && withSeconds * 2 >= cells.size()) ? early.getFirst() : null;
    }

    /** The first cell that is of a kind, if half of them are. */
    private static Optional<Cell> mostly(List<Cell> cells, Predicate<Cell> are) {
        List<Cell> such = cells.stream().filter(are).toList();
        return such.isEmpty() || such.size() * 2 < cells.size() ? Optional.empty() : Optional.of(such.getFirst());
    }

    private static int hour(Cell cell) {
        Matcher clock = CLOCK.matcher(cell.text());
        return clock.matches() ? Integer.parseInt(clock.group(1)) : -1;
    }

    /** A column that says in its name that it counts in something else than it is taken for. */
    private void units() {
        for (int i = 0; i < table.columns().size(); i++) {
            String taken = table.columns().get(i);
            Set<String> words = units(header(i));
            boolean wrong = switch (taken) {
                case "minutes", "walking_minutes" ->
                    !anyOf(words, MINUTES) && (anyOf(words, SECONDS) || anyOf(words, HOURS) || other(words));
                case "sitting_hours", "standing_hours", "sleep_hours" ->
                    !anyOf(words, HOURS) && (anyOf(words, SECONDS) || anyOf(words, MINUTES) || other(words));
                case "lifts" -> anyOf(words, HOURS) || anyOf(words, MINUTES) || other(words);
                default -> false;
            };
            if (wrong) {
                String key = taken.equals("lifts")
                        ? "fault.unit-times"
                        : taken.endsWith("_hours") ? "fault.unit-hours" : "fault.unit-minutes";
                rejected.doubt(1, taken, key, header(i), taken);
            }
        }
    }

    private static boolean other(Set<String> words) {
        return anyOf(words, OTHER_UNITS);
    }

    /** Numbers of another scale than from 0 to 10, by its name, by its values, or by the words that they stand for. */
    private void scales() {
        for (int i = 0; i < table.columns().size(); i++) {
            String taken = table.columns().get(i);
            if (!SCALES.contains(taken)) {
                continue;
            }
            String range = otherRange(header(i).toLowerCase(Locale.ROOT));
            List<Cell> cells = cells(i);
            List<Cell> beyond = cells.stream().filter(c -> number(c) > HIGHEST).toList();
            boolean low = cells.stream().noneMatch(c -> number(c) > MOST_STEPS_OF_WORDS);
            Cell word = taken.equals("effort") || !low ? null : firstSeverity(cells);
            if (range != null) {
                rejected.doubt(1, taken, "fault.scale-range", header(i), range, taken);
            } else if (beyond.size() * 2 > cells.size()
                    && beyond.stream().map(Cell::text).distinct().count() > 1) {
                Cell first = beyond.getFirst();
                rejected.doubt(first.line(), taken, "fault.scale-values", header(i), first.text());
            } else if (word != null) {
                rejected.doubt(word.line(), taken, "fault.scale-words", header(i), word.text());
            } else if (taken.equals("score") && low) {
                wordsBeside(i, cells);
            }
        }
    }

    private static @Nullable String otherRange(String header) {
        Matcher range = RANGE.matcher(header);
        if (range.find()) {
            return Integer.parseInt(two(range.group(1))) == 0 && Integer.parseInt(two(range.group(2))) == HIGHEST
                    ? null
                    : range.group(1) + "\u2013" + range.group(2);
        }
        Matcher outOf = OUT_OF.matcher(header);
        if (outOf.find() && Integer.parseInt(two(outOf.group(1))) != HIGHEST) {
            return outOf.group().strip();
        }
        return header.indexOf('%') >= 0 ? "%" : null;
    }

    /** As many digits as a number of any scale has. */
    private static String two(String digits) {
        return digits.length() > 4 ? digits.substring(0, 4) : digits;
    }

    private static @Nullable Cell firstSeverity(List<Cell> cells) {
        return cells.stream()
                .filter(c -> SEVERITY.matcher(c.lower()).matches())
                .findFirst()
                .orElse(null);
    }

    /** Low numbers that each have a word such as «severe» beside them count the steps of a scale of words. */
    private void wordsBeside(int score, List<Cell> scores) {
        Set<Integer> scored = scores.stream().map(Cell::line).collect(Collectors.toSet());
        for (int i = 0; i < table.columns().size(); i++) {
            List<Cell> severities = i == score
                    ? List.of()
                    : cells(i).stream()
                            .filter(c -> scored.contains(c.line())
                                    && SEVERITY.matcher(c.lower()).matches())
                            .toList();
            if (!severities.isEmpty() && severities.size() * 2 >= scores.size()) {
                Cell first = severities.getFirst();
                rejected.doubt(first.line(), "score", "fault.scale-words", header(score), first.text());
                return;
            }
        }
    }

    /** Codes of a habit app: done, not done, skipped; where minutes or hours are expected. */
    private void codes() {
        for (int i = 0; i < table.columns().size(); i++) {
            String taken = table.columns().get(i);
            if (!AMOUNTS.contains(taken)) {
                continue;
            }
            List<Cell> cells = cells(i);
            Cell code = mostly(cells, c -> NAMED_CODE.matcher(c.lower()).matches())
                    .or(() -> mostly(cells, c -> number(c) >= THOUSANDTHS && taken.endsWith("minutes")))
                    .orElse(null);
            if (code == null && areCodes(i, taken, cells)) {
                code = cells.stream().filter(c -> number(c) != 0).findFirst().orElse(cells.getFirst());
            }
            if (code != null) {
                rejected.doubt(code.line(), taken, "fault.codes", header(i), code.text(), taken);
            }
        }
    }

    private boolean areCodes(int column, String taken, List<Cell> cells) {
        Set<String> words = units(header(column));
        boolean unitSaid = anyOf(words, MINUTES)
                || anyOf(words, HOURS)
                || ColumnNames.plain(header(column)).equals("lifts");
        if (unitSaid || cells.isEmpty() || !onlyCodes(cells)) {
            return false;
        }
        boolean something = cells.stream().anyMatch(c -> number(c) != 0);
        boolean tooLittle = switch (taken) {
            case "walking_minutes" -> something;
            case "minutes", "sleep_hours" -> something && cells.size() > 1;
            default -> false;
        };
        return tooLittle || codesAllAround();
    }

    /** Whether all columns of the table hold codes, and some of them are no habits that are known here. */
    private boolean codesAllAround() {
        List<Integer> values = IntStream.range(0, table.columns().size())
                .filter(i ->
                        !Set.of("date", "time", "note").contains(table.columns().get(i)))
                .boxed()
                .toList();
        return values.stream().anyMatch(i -> table.columns().get(i).isEmpty())
                && values.stream().allMatch(i -> onlyCodes(cells(i)))
                && values.stream().anyMatch(i -> !cells(i).isEmpty());
    }

    private static boolean onlyCodes(List<Cell> cells) {
        return cells.stream()
                .allMatch(c -> CODE.matcher(WholeNumbers.plain(c.text())).matches());
    }

    /** A column that is left out and tells several kinds of lines apart. */
    private void kinds() {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).equals("name")) {
                cells(i).stream()
                        .filter(c -> OTHER_KINDS.contains(c.lower()) || NAMES_OF_PAIN.contains(c.lower()))
                        .findFirst()
                        .ifPresent(c -> rejected.doubt(
                                c.line(),
                                "name",
                                "fault.row-kind",
                                header(table.columns().indexOf("name")),
                                c.text()));
            }
            if (!table.columns().get(i).isEmpty()) {
                continue;
            }
            boolean tells = KINDS.contains(ColumnNames.plain(header(i)));
            Map<String, Cell> values = new LinkedHashMap<>();
            cells(i).forEach(c -> values.putIfAbsent(c.lower(), c));
            Cell other = values.values().stream()
                    .filter(c -> OTHER_KINDS.contains(c.lower()))
                    .findFirst()
                    .orElse(null);
            boolean ofPain = values.values().stream()
                    .anyMatch(
                            c -> anyOf(words(c.text()), PAIN) || words(c.text()).contains("symptom"));
            if (values.size() > 1
                    && ((tells && (kind != EntryFile.SESSIONS || other != null)) || (other != null && ofPain))) {
                List<Cell> first = new ArrayList<>(values.values());
                rejected.doubt(
                        first.get(1).line(),
                        header(i),
                        "fault.row-kinds",
                        header(i),
                        first.getFirst().text(),
                        first.get(1).text());
            } else if (tells && other != null) {
                rejected.doubt(other.line(), header(i), "fault.row-kind", header(i), other.text());
            }
        }
    }

    /** Several lines of one day that are the sets or the exercises of one session. */
    private void sets() {
        if (kind != EntryFile.SESSIONS) {
            return;
        }
        Map<List<String>, CsvTable.Row> first = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            CsvTable.Row sameDay = first.putIfAbsent(List.of(cell(row, "date")), row);
            CsvTable.Row sameName = first.putIfAbsent(List.of(cell(row, "date"), cell(row, "name")), row);
            CsvTable.Row same = first.putIfAbsent(taken(row), row);
            for (int i = 0; i < table.columns().size(); i++) {
                if (!table.columns().get(i).isEmpty()) {
                    continue;
                }
                String name = ColumnNames.plain(header(i));
                CsvTable.Row before = SETS.contains(name)
                        ? sameDay
                        : EXERCISES.contains(name) ? sameName : same != null && follows(same, row, i) ? same : null;
                if (before != null) {
                    rejected.doubt(
                            row.line(),
                            header(i),
                            "fault.sets",
                            String.valueOf(before.line()),
                            String.valueOf(row.line()),
                            header(i));
                    return;
                }
            }
        }
    }

    /** What is taken of a row. */
    private List<String> taken(CsvTable.Row row) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            taken.add(table.columns().get(i).isEmpty() ? "" : table.columns().get(i) + "=" + text(row, i));
        }
        return taken;
    }

    /** Whether a column counts the rows of what is otherwise the same: 1, 2, 3. */
    private boolean follows(CsvTable.Row first, CsvTable.Row row, int column) {
        String one = WholeNumbers.plain(text(first, column));
        String other = WholeNumbers.plain(text(row, column));
        return Set.of("0", "1").contains(one) && other.equals(one.equals("0") ? "1" : "2");
    }

    /** A second column of pain scores, which would be left out. */
    private void secondScore() {
        if (kind != EntryFile.PAIN) {
            return;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            List<Cell> cells = cells(i);
            if (table.columns().get(i).isEmpty()
                    && anyOf(words(header(i)), PAIN)
                    && !cells.isEmpty()
                    && cells.stream().allMatch(c -> NUMBER.matcher(c.text()).matches())) {
                rejected.doubt(1, header(i), "fault.second-score", header(i));
            }
        }
    }

    private List<Cell> cells(int column) {
        return table.rows().stream()
                .map(row -> new Cell(row.line(), text(row, column)))
                .filter(c -> !c.text().isEmpty())
                .toList();
    }

    private String cell(CsvTable.Row row, String column) {
        int at = table.columns().indexOf(column);
        return at < 0 ? "" : text(row, at);
    }

    private static String text(CsvTable.Row row, int column) {
        return row.cells().get(column).strip();
    }

    private String header(int column) {
        return table.header().get(column).strip();
    }

    private static Set<String> names(String names) {
        return Set.of(names.split(" ", -1));
    }

    private static boolean anyOf(Set<String> words, Set<String> of) {
        return words.stream().anyMatch(of::contains);
    }

    /** The words of a text, in small letters, also of words_joined_like_this. */
    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
    }

    /** The words of a header that may be a unit: a letter alone is one in brackets or at the end of joined_words alone. */
    private static Set<String> units(String header) {
        Set<String> units = new HashSet<>(words(header));
        units.removeIf(word -> word.length() < 2);
        Matcher letter = UNIT_LETTER.matcher(header.toLowerCase(Locale.ROOT));
        if (letter.find()) {
            units.add(letter.group(1));
        }
        return units;
    }

    /** The number in a cell; not a number when it holds something else. */
    private static double number(Cell cell) {
        return NUMBER.matcher(cell.text()).matches() && cell.text().length() < 10
                ? Double.parseDouble(cell.text().replace(',', '.'))
                : Double.NaN;
    }
}
