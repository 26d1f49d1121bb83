package dev.steadyback.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was rejected in all files: the first ones in full, and how many more there are. */
final class Rejections {
    private static final int MOST = 100;

    private final List<Rejection> first = new ArrayList<>();
    private int count;

    /** What is rejected of one file. */
    final class OfFile {
        private final String file;
        private int count;

        private OfFile(String file) {
            this.file = file;
        }

        void add(@Nullable Integer line, @Nullable String field, String reason) {
            count++;
            Rejections.this.add(new Rejection(file, line, field, reason));
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
