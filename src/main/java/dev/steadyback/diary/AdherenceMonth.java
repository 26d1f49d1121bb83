package dev.steadyback.diary;

import dev.steadyback.readmodel.Documents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person's adherence in the weeks that begin in one month.
 *
 * @param month its first day
 * @param weeks in order
 */
public record AdherenceMonth(
        @BsonId String id, String person, LocalDate month, long position, List<AdherenceWeek> weeks)
        implements Documents.Kept {

    /** The month with weeks worked out anew. */
    AdherenceMonth with(long newPosition, List<AdherenceWeek> anew) {
        List<LocalDate> mondays = anew.stream().map(AdherenceWeek::monday).toList();
        return new AdherenceMonth(
                id,
                person,
                month,
                Math.max(position, newPosition),
                Stream.concat(weeks.stream().filter(w -> !mondays.contains(w.monday())), anew.stream())
                        .sorted(Comparator.comparing(AdherenceWeek::monday))
                        .toList());
    }
}
