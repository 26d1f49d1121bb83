package dev.steadyback.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with something that was sent: the first faults in full, and how many more there are. */
final class Faults {
    /** How many are said one by one. */
    static final int MOST = 50;

    private final List<Fault> first = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private int count;

    void add(Fault fault) {
        fields.add(fault.field());
        count++;
        if (first.size() <= MOST) {
            first.add(fault);
        }
    }

    /** Whether something is wrong with this field. */
    boolean has(String field) {
        return fields.contains(field);
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Fault> list() {
        if (count <= MOST) {
            return List.copyOf(first);
        }
        List<Fault> list = new ArrayList<>(first.subList(0, MOST));
        int more = count - MOST;
        list.add(new Fault(
                first.getLast().field(),
                "and what follows cannot be taken either: " + more + " more; mend the others first",
                "fault.more",
                more));
        return list;
    }
}
