package dev.steadyback.diary;

import dev.steadyback.analytics.pain.PainScore;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which site's pain is shown: scores of different sites are never averaged. */
public final class PainSite {
    private PainSite() {}

    /** The low back as soon as it has a score; otherwise the site with the most scores, the low back when there is none. */
    public static Site shown(Collection<PainDay> days) {
        Map<Site, Integer> counts = days.stream()
                .flatMap(d -> d.sites().stream())
                .collect(
                        Collectors.toMap(PainDay.SitePain::site, PainDay.SitePain::number, Integer::sum, TreeMap::new));
        if (counts.isEmpty() || counts.containsKey(Site.LOW_BACK)) {
            return Site.LOW_BACK;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Site, Integer>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    /** The scores of one site. */
    public static List<PainScore> scores(Collection<LoggedEntry> scores, Site site) {
        return scores.stream()
                .filter(e -> facts(e).site() == site)
                .map(e -> new PainScore(e.date(), facts(e).kind(), facts(e).score()))
                .toList();
    }

    private static Facts.PainScore facts(LoggedEntry entry) {
        return (Facts.PainScore) entry.facts();
    }
}
