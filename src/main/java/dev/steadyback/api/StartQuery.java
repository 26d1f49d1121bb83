package dev.steadyback.api;

import dev.steadyback.platform.Fields;
import dev.steadyback.programme.PlannedBefore;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;

/** Where a programme's start is to be moved to. */
record StartQuery(
        @Parameter(description = "The programme's first day then.", required = true)
        LocalDate start,

        @Parameter(
                description =
                        "What was planned on the days before the former start; FIRST_PLAN unless said, which makes them due.",
                schema = @Schema(implementation = PlannedBefore.class))
        PlannedBefore planned) {

    static StartQuery read(Fields fields) {
        LocalDate start = fields.date("start");
        if (start == null && !fields.has("start")) {
            fields.fault("start", "is missing; send the first day that the programme is to have", "fault.day-missing");
        }
        PlannedBefore planned = fields.choice("planned", PlannedBefore.class);
        return new StartQuery(
                Objects.requireNonNullElse(start, LocalDate.EPOCH),
                Objects.requireNonNullElse(planned, PlannedBefore.FIRST_PLAN));
    }
}
