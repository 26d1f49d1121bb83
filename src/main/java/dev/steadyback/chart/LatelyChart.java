package dev.steadyback.chart;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.ReportSection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The last weeks in a small picture: pain, and the sessions of each week.
 *
 * @param pain the mean of the last days, null while too few are scored
 * @param painOf what it is the mean of, in words
 * @param percent the share of the sessions done; null when none was due
 * @param kept how many of how many, in words
 * @param said the picture in words
 * @param panels what is drawn, one below the other
 */
public record LatelyChart(
        @Nullable String pain,
        @Nullable String painOf,
        @Nullable String percent,
        @Nullable String kept,
        String said,
        List<PeriodChart.Panel> panels) {
    /** This week and those before it. */
    public static final int WEEKS = 4;

    public LatelyChart {
        panels = List.copyOf(panels);
    }

    /** What to ask of the reports for it. */
    public static ReportRequest request(LocalDate today, Locale locale) {
        return ReportRequest.in(locale)
                .with(EnumSet.of(ReportSection.PAIN, ReportSection.SESSIONS))
                .over(Weeks.monday(today).minusWeeks(WEEKS - 1L), null);
    }
}
