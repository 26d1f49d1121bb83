package dev.steadyback.diary;

import dev.steadyback.analytics.pain.DailyPain;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One day's pain, on the scale from 0 to 10.
 *
 * @param sites each site that has a score, in a fixed order
 * @param sessions scores just before and after the day's sessions, a series of its own; in order
 */
public record PainDay(LocalDate date, List<SitePain> sites, List<SessionPain> sessions) {
    public PainDay {
        sites = List.copyOf(sites);
        sessions = List.copyOf(sessions);
    }

    /**
     * One site's pain.
     *
     * @param value the daily value; null when the scores tell none, such as the worst of the day alone
     * @param number how many scores there are
     * @param lowest of all scores
     * @param highest of all scores
     */
    public record SitePain(Site site, @Nullable Double value, int number, int lowest, int highest) {
        private static SitePain of(Site site, Collection<LoggedEntry> scores) {
            double value = DailyPain.of(PainSite.scores(scores, site));
            List<Integer> all = scores.stream()
                    .map(e -> (Facts.PainScore) e.facts())
                    .filter(s -> s.site() == site)
                    .map(Facts.PainScore::score)
                    .sorted()
                    .toList();
            return new SitePain(site, Double.isNaN(value) ? null : value, all.size(), all.getFirst(), all.getLast());
        }
    }

    /** Pain around a session. */
    public record SessionPain(
            String session,
            @Nullable Integer before,
            @Nullable Integer after) {}

    /** The days that have any, in order. */
    static List<PainDay> of(Collection<LoggedEntry> entries) {
        SortedMap<LocalDate, List<LoggedEntry>> byDay =
                entries.stream().collect(Collectors.groupingBy(LoggedEntry::date, TreeMap::new, Collectors.toList()));
        List<PainDay> days = new ArrayList<>();
        byDay.forEach((date, ofTheDay) -> {
            List<LoggedEntry> scores = ofTheDay.stream()
                    .filter(e -> e.facts() instanceof Facts.PainScore)
                    .toList();
            List<SitePain> sites = scores.stream()
                    .map(e -> ((Facts.PainScore) e.facts()).site())
                    .distinct()
                    .sorted()
                    .map(site -> SitePain.of(site, scores))
                    .toList();
            List<SessionPain> sessions =
                    ofTheDay.stream().flatMap(e -> around(e).stream()).toList();
            if (!sites.isEmpty() || !sessions.isEmpty()) {
                days.add(new PainDay(date, sites, sessions));
            }
        });
        return days;
    }

    private static Optional<SessionPain> around(LoggedEntry entry) {
        return entry.facts() instanceof Facts.Session s && (s.painBefore() != null || s.painAfter() != null)
                ? Optional.of(new SessionPain(s.name(), s.painBefore(), s.painAfter()))
                : Optional.empty();
    }

    /** The day's pain at a site; empty when it has no score there. */
    public Optional<SitePain> at(Site site) {
        return sites.stream().filter(s -> s.site() == site).findFirst();
    }
}
