package dev.steadyback.diary;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.person.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last four weeks of one person: this one and the three before.
 *
 * @param sessions planned and done by the person's today; null before a programme begins
 * @param pain the latest daily value in these weeks, of the site that these weeks show; null when there is none
 * @param painOn its day
 * @param lastEntry the day of the last entry, whenever that was; null when there is none
 */
public record Overview(
        PersonId id,
        String name,
        @Nullable Adherence sessions,
        @Nullable Double pain,
        @Nullable LocalDate painOn,
        @Nullable LocalDate lastEntry) {}
