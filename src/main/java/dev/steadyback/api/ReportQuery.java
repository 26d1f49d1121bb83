package dev.steadyback.api;

import dev.steadyback.platform.Fields;
import dev.steadyback.report.Paper;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.ReportSection;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked of a report. */
record ReportQuery(
        @Parameter(description = "First day; the programme's start unless said.") @Nullable
        LocalDate from,

        @Parameter(description = "Last day; today unless said.") @Nullable
        LocalDate to,

        @Parameter(description = "Answer with what was known at this moment.") @Nullable
        Instant asOf,

        @Parameter(description = "The tag of a language, such as de-DE; that of Accept-Language unless said.") @Nullable
        String language,

        @Parameter(description = "The paper of a PDF; what is usual where the language is spoken unless said.")
        @Nullable
        Paper paper,

        @Parameter(description = "The parts it has, with commas between; all unless said.") @Nullable
        List<ReportSection> sections,

        @Parameter(description = "True for a report to be given away: without notes and reasons of pauses.") @Nullable
        Boolean share,

        @Parameter(hidden = true) ReportRequest request) {

    static ReportQuery read(Fields query, Locale usual) {
        ReportRequest request = ReportRequest.read(query, usual);
        return new ReportQuery(
                request.from(),
                request.to(),
                request.asOf(),
                request.locale().toLanguageTag(),
                request.paper(),
                List.copyOf(request.sections()),
                request.shared(),
                request);
    }
}
