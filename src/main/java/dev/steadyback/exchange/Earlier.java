package dev.steadyback.exchange;

import dev.steadyback.analytics.Names;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What earlier imports brought into a person's diary, to tell which lines of a file are there already however their columns
 * were taken then. A line is the entry of an earlier import that has its day, its time and its name, or its place and kind,
 * each entry for one line; a value that one of the two does not have speaks against nothing.
 */
final class Earlier {
    /** So many identical lines of a day are told apart from what was logged by hand. */
    private static final int MOST_OCCURRENCES = 20;

    /** So many lines that are like entries of an earlier import are no chance. */
    private static final int NO_CHANCE = 2;

    private final PersonId person;
    private final Diary diary;
    private final Entries entries;
    private final EntryBatch batch;

    Earlier(PersonId person, Diary diary, Entries entries, EntryBatch batch) {
        this.person = person;
        this.diary = diary;
        this.entries = entries;
        this.batch = batch;
    }

    /**
     * What is known of a file's lines.
     *
     * @param standing lines whose entries are in the diary
     * @param differing how many of them say more than their entries, or something else in their notes
     * @param removed lines whose entries were taken back since, and these entries
     * @param otherwise lines that an earlier import read otherwise, or recorded with other values
     * @param beside how many of the other lines may be an entry of their day that was imported earlier
     */
    record Found(
            List<Integer> standing, int differing, Map<Integer, EntryId> removed, List<Integer> otherwise, int beside) {
        static final Found NOTHING = new Found(List.of(), 0, Map.of(), List.of(), 0);
    }

    /** An entry that an import brought: as it was recorded first, and as it stands or stood last. */
    private record Brought(EntryId id, When when, Facts first, Facts last, boolean removed) {
        LocalDate date() {
            return Objects.requireNonNull(when.date());
        }

        boolean is(Likeness likeness, EntryBatch.New row) {
            return likeness.between(when, first, row) || likeness.between(when, last, row);
        }
    }

    private interface Likeness {
        boolean between(When when, Facts facts, EntryBatch.New row);
    }

    Found find(List<Reading.Line> lines) {
        if (lines.isEmpty()) {
            return Found.NOTHING;
        }
        Map<EntryId, Brought> brought = brought(lines);
        Map<Integer, Brought> pairs = new LinkedHashMap<>();
        List<Reading.Line> open = new ArrayList<>();
        for (Reading.Line line : lines) {
            Brought same = brought.remove(EntryId.of(person, line.entry().key()));
            same = same == null ? elsewhere(line.entry()) : same;
            if (same == null) {
                open.add(line);
            } else {
                pairs.put(line.number(), same);
            }
        }
        Map<LocalDate, List<Brought>> left = new HashMap<>();
        brought.values()
                .forEach(b ->
                        left.computeIfAbsent(b.date(), d -> new ArrayList<>()).add(b));
        pairs.putAll(pair(open, left, false, Earlier::agrees));
        pairs.putAll(pair(open, left, true, Earlier::agrees));
        Map<Integer, Brought> otherwise = readOtherwise(open, left, false, pairs);
        pairs.putAll(readOtherwise(open, left, true, pairs));
        List<Integer> standing = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        Map<Integer, EntryId> removed = new HashMap<>();
        int differing = 0;
        for (Reading.Line line : lines) {
            Brought pair = pairs.getOrDefault(line.number(), otherwise.get(line.number()));
            if (pair != null && pair.removed()) {
                removed.put(line.number(), pair.id());
            } else if (pair != null
                    && otherwise.containsKey(line.number())
                    && !pair.is(Earlier::agreesButForNotes, line.entry())) {
                refused.add(line.number());
            } else if (pair != null) {
                standing.add(line.number());
                differing += pair.is(Earlier::saysAll, line.entry()) ? 0 : 1;
            }
        }
        int beside = (int) open.stream()
                .filter(line -> left.getOrDefault(line.entry().when().date(), List.of()).stream()
                        .anyMatch(b -> !b.removed() && b.is(Earlier::canBe, line.entry())))
                .count();
        return new Found(standing, differing, removed, refused, beside);
    }

    /** Takes each open line with an entry of its day that is like it, out of both. */
    private static Map<Integer, Brought> pair(
            List<Reading.Line> open, Map<LocalDate, List<Brought>> left, boolean removed, Likeness likeness) {
        Map<Integer, Brought> pairs = new LinkedHashMap<>();
        open.removeIf(line -> {
            List<Brought> ofDay = left.getOrDefault(line.entry().when().date(), List.of());
            Brought like = ofDay.stream()
                    .filter(b -> b.removed() == removed && b.is(likeness, line.entry()))
                    .findFirst()
                    .orElse(null);
            if (like == null) {
                return false;
            }
            ofDay.remove(like);
            pairs.put(line.number(), like);
            return true;
        });
        return pairs;
    }

    /**
     * Lines of a file of which another column was taken for a value before: each line that has an entry left on its day is like
     * it but for that. One line alone may be another entry of the day; together with lines that are there it is none.
     */
    private static Map<Integer, Brought> readOtherwise(
            List<Reading.Line> open, Map<LocalDate, List<Brought>> left, boolean removed, Map<Integer, Brought> known) {
        List<Reading.Line> both = open.stream()
                .filter(line -> left.getOrDefault(line.entry().when().date(), List.of()).stream()
                        .anyMatch(b -> b.removed() == removed && b.is(Earlier::canComplete, line.entry())))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<LocalDate, List<Brought>> still = new HashMap<>();
        left.forEach((date, entries) -> still.put(date, new ArrayList<>(entries)));
        Map<Integer, Brought> pairs = new LinkedHashMap<>();
        for (Likeness likeness :
                List.<Likeness>of(Earlier::agreesButForNotes, Earlier::contradicts, Earlier::agreesInTheRest)) {
            pairs.putAll(pair(both, still, removed, likeness));
        }
        long there = known.values().stream().filter(b -> b.removed() == removed).count();
        if (pairs.isEmpty() || !both.isEmpty() || pairs.size() + there < NO_CHANCE) {
            return Map.of();
        }
        left.putAll(still);
        open.removeIf(line -> pairs.containsKey(line.number()));
        return pairs;
    }

    /** The entries of these lines' days that an import brought, by identifier. */
    private Map<EntryId, Brought> brought(List<Reading.Line> lines) {
        List<LocalDate> dates = lines.stream()
                .map(l -> Objects.requireNonNull(l.entry().when().date()))
                .sorted()
                .toList();
        // A night may belong to the day before.
        LocalDate from = dates.getFirst().minusDays(1);
        LocalDate to = dates.getLast().plusDays(1);
        Class<?> kind = lines.getFirst().entry().facts().getClass();
        Map<EntryId, Brought> brought = new LinkedHashMap<>();
        Stream.concat(
                        diary.entries(person, from, to, null).stream()
                                .filter(e -> kind.isInstance(e.facts()))
                                .map(e -> brought(e, false)),
                        diary.retracted(person, from, to).stream()
                                .filter(e -> kind.isInstance(e.facts()))
                                .map(e -> brought(e, true)))
                .flatMap(Stream::ofNullable)
                .forEach(b -> brought.put(b.id(), b));
        return brought;
    }

    /** The entry as an import brought it; null when none did. */
    private @Nullable Brought brought(LoggedEntry entry, boolean removed) {
        boolean unchanged = entry.version() == (removed ? 1 : 0);
        Receipt first = unchanged
                ? null
                : entries.history(person, entry.id()).getFirst().entry();
        When when = when(first == null ? entry.moment() : first.moment());
        Facts facts = first == null ? entry.facts() : first.facts();
        String content = Reading.content(when, facts);
        boolean imported = IntStream.rangeClosed(1, MOST_OCCURRENCES)
                .anyMatch(n -> EntryId.of(person, content + "-" + n).equals(entry.id()));
        return imported ? new Brought(entry.id(), when, facts, entry.facts(), removed) : null;
    }

    /** The entry that this very line led to, where it stands on another day since. */
    private @Nullable Brought elsewhere(EntryBatch.New row) {
        return batch.find(person, row.key())
                .map(r -> new Brought(r.id(), row.when(), row.facts(), r.facts(), r.retracted()))
                .orElse(null);
    }

    /** The day and time that a line said. */
    private static When when(Moment moment) {
        var time = moment.localTime();
        return time == null ? When.on(moment.date()) : When.on(time.toLocalDate(), time.toLocalTime());
    }

    /** Whether the two can be the same line: of one time, and of one name, or of one kind and place. */
    private static boolean canBe(When when, Facts facts, EntryBatch.New row) {
        return like(when.time(), row.when().time())
                && switch (facts) {
                    case Facts.PainScore a ->
                        row.facts() instanceof Facts.PainScore b && a.kind() == b.kind() && a.site() == b.site();
                    case Facts.Session a -> row.facts() instanceof Facts.Session b && Names.same(a.name(), b.name());
                    case Facts.Habits a -> row.facts() instanceof Facts.Habits b && share(a, b);
                    case Facts.Treatment a -> row.facts() instanceof Facts.Treatment b && a.type() == b.type();
                    case Facts.Relief a -> false;
                    case Facts.Flare a -> false;
                    case Facts.Questionnaire a -> false;
                    case Facts.Note a -> false;
                };
    }

    private static boolean agrees(When when, Facts facts, EntryBatch.New row) {
        return agreesButForNotes(when, facts, row)
                && like(facts.note(), row.facts().note());
    }

    private static boolean agreesButForNotes(When when, Facts facts, EntryBatch.New row) {
        return canBe(when, facts, row) && sameValues(facts, row.facts());
    }

    private static boolean contradicts(When when, Facts facts, EntryBatch.New row) {
        return canBe(when, facts, row) && !sameValues(facts, row.facts());
    }

    /** Whether the two say anything about the same thing. */
    private static boolean canComplete(When when, Facts facts, EntryBatch.New row) {
        return !(facts instanceof Facts.Habits a && row.facts() instanceof Facts.Habits b && !share(a, b));
    }

    private static boolean sameValues(Facts facts, Facts row) {
        return switch (facts) {
            case Facts.PainScore a -> row instanceof Facts.PainScore b && a.score() == b.score();
            case Facts.Session a ->
                row instanceof Facts.Session b
                        && like(a.minutes(), b.minutes())
                        && like(a.effort(), b.effort())
                        && like(a.painBefore(), b.painBefore())
                        && like(a.painAfter(), b.painAfter())
                        && (a.done() == b.done() || a.done() == Completion.FULL || b.done() == Completion.FULL);
            case Facts.Habits a ->
                row instanceof Facts.Habits b
                        && like(a.sittingHours(), b.sittingHours())
                        && like(a.standingHours(), b.standingHours())
                        && like(a.walkingMinutes(), b.walkingMinutes())
                        && like(a.sleepHours(), b.sleepHours())
                        && like(a.lifts(), b.lifts());
            case Facts.Treatment a -> row instanceof Facts.Treatment b && a.type() == b.type();
            case Facts.Relief a -> false;
            case Facts.Flare a -> false;
            case Facts.Questionnaire a -> false;
            case Facts.Note a -> false;
        };
    }

    /** Whether days of habits have one in common; otherwise they are two files that complete each other. */
    private static boolean share(Facts.Habits a, Facts.Habits b) {
        return (a.sittingHours() != null && b.sittingHours() != null)
                || (a.standingHours() != null && b.standingHours() != null)
                || (a.walkingMinutes() != null && b.walkingMinutes() != null)
                || (a.sleepHours() != null && b.sleepHours() != null)
                || (a.lifts() != null && b.lifts() != null);
    }

    private static boolean agreesInTheRest(When when, Facts facts, EntryBatch.New row) {
        return switch (facts) {
            case Facts.PainScore a -> sameValues(a, row.facts());
            case Facts.Session a ->
                row.facts() instanceof Facts.Session b
                        && sameValues(a, b)
                        && ((a.minutes() != null && b.minutes() != null)
                                || (when.time() != null
                                        && when.time().equals(row.when().time())));
            case Facts.Habits a -> false;
            case Facts.Treatment a -> false;
            case Facts.Relief a -> false;
            case Facts.Flare a -> false;
            case Facts.Questionnaire a -> false;
            case Facts.Note a -> false;
        };
    }

    /** Whether the entry says all that the line does. */
    private static boolean saysAll(When when, Facts facts, EntryBatch.New row) {
        return said(row.when().time(), when.time())
                && said(row.facts().note(), facts.note())
                && switch (facts) {
                    case Facts.Session a ->
                        row.facts() instanceof Facts.Session b
                                && a.done() == b.done()
                                && said(b.minutes(), a.minutes())
                                && said(b.effort(), a.effort())
                                && said(b.painBefore(), a.painBefore())
                                && said(b.painAfter(), a.painAfter());
                    case Facts.Habits a ->
                        row.facts() instanceof Facts.Habits b
                                && said(b.sittingHours(), a.sittingHours())
                                && said(b.standingHours(), a.standingHours())
                                && said(b.walkingMinutes(), a.walkingMinutes())
                                && said(b.sleepHours(), a.sleepHours())
                                && said(b.lifts(), a.lifts());
                    default -> true;
                };
    }

    private static boolean like(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    private static boolean said(@Nullable Object ofLine, @Nullable Object ofEntry) {
        return ofLine == null || ofLine.equals(ofEntry);
    }
}
