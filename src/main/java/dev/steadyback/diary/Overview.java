package dev.steadyback.diary;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.person.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last four weeks of one person: of sessions this week and the three before, of pain the last 28 days.
 *
 * @param sessions planned and done by the person's today; null before a programme begins
 * @param pain the latest daily value in these days, of the site that they show; null when there is none
 * @param painOn its day
 * @param weeks the same week by week, the earliest first
 * @param painByDay the daily values of these days; a day without a score is not in it
 * @param inFlare whether a flare-up is open
 * @param stopped the last day, of the two weeks that were written last, on which a session was stopped because of pain; null when there is none
 * @param redFlag the last day, of the last seven, beside which the safety information is shown; null when there is none
 * @param answered the day of the last answer of the review; null before the first
 * @param today their day; null before a programme begins
 * @param consents what each coach may see or do, by account
 * @param messages what coaches and the person wrote to each other, in order
 * @param lastEntry the day of the last entry, whenever that was; null when there is none
 * @param daysWithData on how many of the last thirty days anything was logged
 */
public record Overview(
        PersonId id,
        String name,
        @Nullable Adherence sessions,
        @Nullable Double pain,
        @Nullable LocalDate painOn,
        List<Adherence> weeks,
        NavigableMap<LocalDate, Double> painByDay,
        boolean inFlare,
        @Nullable LocalDate stopped,
        @Nullable LocalDate redFlag,
        @Nullable LocalDate answered,
        @Nullable LocalDate today,
        Map<String, Consent> consents,
        List<Message> messages,
        @Nullable LocalDate lastEntry,
        int daysWithData) {
    public Overview {
        weeks = List.copyOf(weeks);
        consents = Map.copyOf(consents);
        messages = List.copyOf(messages);
        painByDay = Collections.unmodifiableNavigableMap(new TreeMap<>(painByDay));
    }
}
