package dev.steadyback.exchange;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of entries as it was read, and what was found wrong with it. */
final class Reading {
    /** The columns of each file that stand at the beginning and the end of what makes a row, wherever the file has them. */
    private static final Set<String> OF_EACH = Set.of("date", "time", "note");

    /** An entry, and the line that it begins on. */
    record Line(int number, EntryBatch.New entry) {}

    private final EntryFile kind;
    private final InputFile file;
    private final Rejections.OfFile rejected;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable CsvTable table;
    private Earlier.Found earlier = Earlier.Found.NOTHING;
    private boolean read;

    private Reading(EntryFile kind, InputFile file, Rejections.OfFile rejected) {
        this.kind = kind;
        this.file = file;
        this.rejected = rejected;
    }

    static Reading of(EntryFile kind, InputFile file, HowToRead how, Rejections rejections) {
        Reading reading = new Reading(kind, file, rejections.of(file.name()));
        CsvTable table = CsvTable.read(file, kind.columns(), how, reading.rejected);
        reading.table = table;
        if (table != null) {
            boolean sure = Doubts.findsNothing(kind, table, reading.rejected);
            if (DateShape.agree(table, reading.rejected) && sure) {
                reading.read(table);
                reading.read = true;
            }
        }
        return reading;
    }

    /** Checks every line by the rules of the programme. */
    void check(PersonId person, Programme programme, Instant now) {
        for (Line line : lines) {
            try {
                EntryBatch.decide(person, line.entry(), programme, now);
            } catch (Refused e) {
                reject(line.number(), e.faults());
            }
        }
    }

    /** Looks which lines earlier imports brought, and rejects those that they brought otherwise. */
    void find(Earlier before) {
        earlier = before.find(good().toList());
        for (int line : earlier.otherwise()) {
            rejected.doubt(line, null, "fault.imported-otherwise");
        }
    }

    boolean accepted() {
        return rejected.isEmpty();
    }

    String fileName() {
        return file.name();
    }

    /** Whether its lines could be looked at one by one; otherwise nothing of it can be taken. */
    boolean readable() {
        return read;
    }

    /** Whether something of it may be stored: all of it, or what is left when the refused lines are left out. */
    boolean accepted(boolean leavingOut) {
        return accepted() || (leavingOut && readable());
    }

    /** The entries of the lines that nothing is wrong with. */
    List<EntryBatch.New> entries() {
        return good().map(Line::entry).toList();
    }

    /** Those of them that no earlier import brought. */
    List<EntryBatch.New> fresh() {
        Set<Integer> standing = Set.copyOf(earlier.standing());
        return good().filter(l ->
                        !standing.contains(l.number()) && !earlier.removed().containsKey(l.number()))
                .map(Line::entry)
                .toList();
    }

    /** How many of them are in the diary already. */
    int standing() {
        return earlier.standing().size();
    }

    /** How many of these say more than the diary. */
    int differing() {
        return earlier.differing();
    }

    /** How many of the fresh ones have an entry of an earlier import beside them on their day, and may be the same. */
    int beside() {
        return earlier.beside();
    }

    /**
     * Those of them that were removed from the diary since and come back: all of them when nothing of the file is left there,
     * as after an import that was taken back, otherwise when that is asked for.
     */
    List<EntryBatch.Back> back(boolean asked) {
        return asked || !someStand() ? removed() : List.of();
    }

    /** How many of them were removed from the diary since and stay removed unless it is asked for them. */
    int stayRemoved() {
        return someStand() ? removed().size() : 0;
    }

    private boolean someStand() {
        return !earlier.standing().isEmpty() || !earlier.otherwise().isEmpty();
    }

    private List<EntryBatch.Back> removed() {
        return good().filter(l -> earlier.removed().containsKey(l.number()))
                .map(l -> new EntryBatch.Back(
                        Objects.requireNonNull(earlier.removed().get(l.number())),
                        l.entry().when(),
                        l.entry().facts()))
                .toList();
    }

    private Stream<Line> good() {
        Set<Integer> refused = rejected.lines();
        return lines.stream().filter(l -> !refused.contains(l.number()));
    }

    Rejections.OfFile rejected() {
        return rejected;
    }

    /** The file as a table; null when it is none. */
    @Nullable
    CsvTable table() {
        return table;
    }

    /** The first lines that nothing is wrong with, as they would be recorded. */
    List<ImportPreview.Row> first(int many, PersonId person, Programme programme, Instant now) {
        return good().limit(many)
                .map(line -> {
                    Recorded recorded = EntryBatch.decide(person, line.entry(), programme, now);
                    return new ImportPreview.Row(line.number(), recorded.moment(), recorded.facts());
                })
                .toList();
    }

    /** The lines before a programme's start as they would be recorded if it started early enough. */
    Stream<Recorded> before(LocalDate start, PersonId person, Programme early, Instant now) {
        return lines.stream()
                .flatMap(line -> {
                    try {
                        return Stream.of(EntryBatch.decide(person, line.entry(), early, now));
                    } catch (Refused e) {
                        return Stream.empty();
                    }
                })
                .filter(recorded -> recorded.moment().date().isBefore(start));
    }

    /** The earliest day of the lines that could be read; null when there is none. */
    @Nullable
    LocalDate earliest() {
        return lines.stream()
                .map(l -> Objects.requireNonNull(l.entry().when().date()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void read(CsvTable table) {
        Map<String, Integer> occurrences = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Fields fields = new Fields(new CsvRow(table, row));
            When when = When.read(fields);
            if (!fields.has("date")) {
                fields.fault("date", "is missing; every line needs one, such as 2026-03-09", "fault.date-missing");
            }
            Facts facts = kind.facts(fields);
            if (fields.faults().isEmpty()) {
                String content = content(when, facts);
                int occurrence = occurrences.merge(content, 1, Integer::sum);
                lines.add(new Line(row.line(), new EntryBatch.New(content + "-" + occurrence, when, facts)));
            } else {
                reject(row.line(), fields.faults());
            }
        }
    }

    private void reject(int line, List<Fault> faults) {
        for (Fault fault : faults) {
            rejected.add(line, EntryFile.column(fault.field()), fault);
        }
    }

    /**
     * What makes a row the row it is, however it is written: kind, day, time and each value that is given. It is stored by
     * way of the entry's identifier and must never change; a new column is added at the end.
     */
    static String content(When when, Facts facts) {
        EntryFile file = EntryFile.of(facts);
        Map<String, @Nullable Object> said = new HashMap<>();
        EntryKind.said((Record) facts).forEach((field, value) -> said.put(EntryFile.column(field), value));
        List<String> parts = new ArrayList<>();
        parts.add(file.word());
        add(parts, "date", when.date());
        add(parts, "time", when.time());
        file.columns().all().stream()
                .filter(column -> !OF_EACH.contains(column))
                .forEach(column -> add(parts, column, said.get(column)));
        add(parts, "note", facts.note());
        return "import-" + Ids.derived(parts.toArray(String[]::new));
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
