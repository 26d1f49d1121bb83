package dev.steadyback.exchange;

import dev.steadyback.language.Texts;
import dev.steadyback.platform.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was rejected in all files: the first ones in full, and how many more there are. */
final class Rejections {
    private static final int MOST = 100;

    private final List<Rejection> first = new ArrayList<>();
    private int count;

    /** What is rejected of one file. */
    final class OfFile {
        private final String file;
        private final List<Rejection> own = new ArrayList<>();
        private final Set<Integer> lines = new HashSet<>();
        private int count;

        private OfFile(String file) {
            this.file = file;
        }

        void add(@Nullable Integer line, @Nullable String field, String reason) {
            add(line, field, new Fault(field == null ? "file" : field, reason));
        }

        /** A rejection that a page can meet, with the key and the values of the text that says it there. */
        void add(@Nullable Integer line, @Nullable String field, String reason, String key, Object... values) {
            add(line, field, new Fault(field == null ? "file" : field, reason, key, values));
        }

        /** A rejection that is told to everybody in the same sentence: the text of this key, whose values begin at 1. */
        void doubt(@Nullable Integer line, @Nullable String field, String key, Object... values) {
            List<Object> all = new ArrayList<>(List.of(values));
            all.addFirst("");
            add(line, field, Texts.in(Locale.UK).say(key, all.toArray()), key, values);
        }

        void add(@Nullable Integer line, @Nullable String column, Fault fault) {
            count++;
            if (line != null) {
                lines.add(line);
            }
            Rejection rejection = new Rejection(file, line, column, fault.reason(), fault);
            if (own.size() < MOST) {
                own.add(rejection);
            }
            Rejections.this.add(rejection);
        }

        /** The first hundred, in the order of their lines. */
        List<Rejection> list() {
            return own.stream()
                    .sorted(Comparator.comparing(
                            Rejection::line, Comparator.nullsFirst(Comparator.<Integer>naturalOrder())))
                    .toList();
        }

        int count() {
            return count;
        }

        /** The lines that something is wrong with. */
        Set<Integer> lines() {
            return Set.copyOf(lines);
        }

        boolean isEmpty() {
            return count == 0;
        }
    }

    OfFile of(String file) {
        return new OfFile(file);
    }

    private void add(Rejection rejection) {
        count++;
        if (first.size() < MOST) {
            first.add(rejection);
        }
    }

    /** At most a hundred; when there were more, the last one says how many. */
    List<Rejection> list() {
        if (count <= MOST) {
            return List.copyOf(first);
        }
        List<Rejection> list = new ArrayList<>(first.subList(0, MOST - 1));
        int more = count - list.size();
        list.add(new Rejection(
                first.getLast().file(), null, null, "and " + more + " more; mend these first, then import again"));
        return list;
    }
}
