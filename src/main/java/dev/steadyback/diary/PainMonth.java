package dev.steadyback.diary;

import dev.steadyback.readmodel.Documents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person's pain on the days of one month.
 *
 * @param month its first day
 * @param days those with a score, in order
 */
public record PainMonth(@BsonId String id, String person, LocalDate month, long position, List<PainDay> days)
        implements Documents.Kept {

    /** The month with the days of a week worked out anew; days of other months are left out. */
    PainMonth with(long newPosition, LocalDate monday, List<PainDay> anew) {
        LocalDate sunday = monday.plusDays(6);
        return new PainMonth(
                id,
                person,
                month,
                Math.max(position, newPosition),
                Stream.concat(
                                days.stream()
                                        .filter(d -> d.date().isBefore(monday)
                                                || d.date().isAfter(sunday)),
                                anew.stream()
                                        .filter(d -> d.date().withDayOfMonth(1).equals(month)))
                        .sorted(Comparator.comparing(PainDay::date))
                        .toList());
    }
}
