package dev.steadyback.api;

import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.document.ReportJson;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Report;
import dev.steadyback.report.Reports;
import dev.steadyback.sharing.OpenToCoach;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report, in each form it can take. */
@RestController
class ReportController {
    private final Views views;
    private final Reports reports;
    private final ReportFiles files;
    private final CostlyWork work;

    ReportController(Views views, Reports reports, ReportFiles files, CostlyWork work) {
        this.work = work;
        this.views = views;
        this.reports = reports;
        this.files = files;
    }

    /** Makes the report as a file. */
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReportJson.class))
            })
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping(
            path = "/api/v1/persons/{person}/report.{format}",
            produces = {
                MediaType.TEXT_HTML_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                "image/svg+xml",
                "text/csv",
                MediaType.APPLICATION_JSON_VALUE
            })
    ResponseEntity<byte[]> makeReport(
            @PathVariable String person, @PathVariable String format, @ParameterObject ReportQuery query) {
        ReportFormat wanted = Arrays.stream(ReportFormat.values())
                .filter(f -> f.fileExtension().equals(format))
                .findFirst()
                .orElseThrow(() -> Refused.notFound(
                        "format",
                        "must be one of "
                                + Arrays.stream(ReportFormat.values())
                                        .map(ReportFormat::fileExtension)
                                        .collect(Collectors.joining(", "))));
        ResponseEntity<Report> report = views.of(
                person,
                query.asOf(),
                (record, now) -> work.of(person, () -> reports.find(record.id(), query.request())));
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(report.getHeaders());
        headers.set(HttpHeaders.CONTENT_TYPE, wanted.mediaType());
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"report." + format + "\"");
        if (wanted == ReportFormat.HTML) {
            headers.set("Content-Security-Policy", ReportFiles.CONTENT_SECURITY_POLICY);
        }
        return ResponseEntity.ok().headers(headers).body(work.of(person, () -> files.one(body(report), wanted)));
    }

    private static Report body(ResponseEntity<Report> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
