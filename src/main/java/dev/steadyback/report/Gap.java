package dev.steadyback.report;

import dev.steadyback.trend.PainTrendView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days without a pain score, too many for a line to pass; as long as they are, even if only a part is drawn. */
public record Gap(LocalDate from, LocalDate to) {
    public static final int LONGEST_UNMARKED = 5;

    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** The gaps of a whole period; none when it has no score at all. */
    public static List<Gap> of(List<PainTrendView.Day> pain) {
        List<Gap> gaps = new ArrayList<>();
        if (pain.stream().allMatch(d -> d.value() == null)) {
            return gaps;
        }
        LocalDate since = null;
        for (PainTrendView.Day day : pain) {
            if (day.value() == null) {
                since = since == null ? day.date() : since;
            } else if (since != null) {
                gaps.add(new Gap(since, day.date().minusDays(1)));
                since = null;
            }
        }
        if (since != null) {
            gaps.add(new Gap(since, pain.getLast().date()));
        }
        return gaps.stream().filter(g -> g.days() > LONGEST_UNMARKED).toList();
    }
}
