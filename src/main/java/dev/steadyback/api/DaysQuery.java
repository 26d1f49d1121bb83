package dev.steadyback.api;

import dev.steadyback.platform.Fields;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a view is asked for.
 *
 * @param asOf answer with what was known then; null for now
 */
record DaysQuery(
        @Parameter(description = "First day; the programme's start unless said.") @Nullable
        LocalDate from,

        @Parameter(description = "Last day; today unless said.") @Nullable
        LocalDate to,

        @Parameter(description = "Answer with what was known at this moment.") @Nullable
        Instant asOf) {

    static DaysQuery read(Fields query) {
        return new DaysQuery(query.date("from"), query.date("to"), query.instant("asOf"));
    }
}
