package dev.steadyback.person;

import dev.steadyback.person.PersonEvent.MessageRemoved;
import dev.steadyback.person.PersonEvent.MessageWritten;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a coach wrote to a person, or the person to a coach.
 *
 * @param coach with whom
 */
public record Message(MessageId id, AccountId coach, Writer by, String text, Instant at) {
    /** So many characters it may have. */
    public static final int LENGTH = 1000;

    /** So many of each coach are shown, the last ones. */
    public static final int SHOWN = 50;

    /** Which of the two wrote it. */
    public enum Writer {
        COACH,
        PERSON
    }

    /** All messages of a person that are shown, in order, after one more event. */
    public static List<Message> with(List<Message> before, PersonEvent event) {
        List<Message> after = new ArrayList<>(before);
        if (event instanceof MessageWritten e) {
            after.add(new Message(e.message(), e.coach(), e.by(), e.text(), e.recordedAt()));
            List<Message> together =
                    after.stream().filter(m -> m.coach().equals(e.coach())).toList();
            if (together.size() > SHOWN) {
                after.remove(together.getFirst());
            }
        } else if (event instanceof MessageRemoved e) {
            after.removeIf(m -> m.id().equals(e.message()));
        }
        return List.copyOf(after);
    }
}
