package dev.steadyback.api;

import dev.steadyback.platform.Fields;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that a review is asked for: those from the programme's start on. */
record ReviewQuery(
        @Parameter(description = "Last day that counts; yesterday unless said.") @Nullable
        LocalDate to,

        @Parameter(description = "Answer with what was known at this moment.") @Nullable
        Instant asOf) {

    static ReviewQuery read(Fields query) {
        return new ReviewQuery(query.date("to"), query.instant("asOf"));
    }
}
