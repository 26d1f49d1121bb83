package dev.steadyback.api;

import dev.steadyback.entry.Facts;
import dev.steadyback.platform.Fields;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days, and the site, that a pain trend is asked for. */
record TrendQuery(
        @Parameter(description = "First day; the programme's start unless said.") @Nullable
        LocalDate from,

        @Parameter(description = "Last day; today unless said.") @Nullable
        LocalDate to,

        @Parameter(description = "Where it hurts; the low back unless it has no score.")
        Facts.@Nullable Site site,

        @Parameter(description = "Answer with what was known at this moment.") @Nullable
        Instant asOf) {

    /** The days alone. */
    DaysQuery days() {
        return new DaysQuery(from, to, asOf);
    }

    static TrendQuery read(Fields query) {
        DaysQuery days = DaysQuery.read(query);
        return new TrendQuery(days.from(), days.to(), query.choice("site", Facts.Site.class), days.asOf());
    }
}
