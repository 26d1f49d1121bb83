package dev.steadyback.pages.desk;

import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The clients' reports of a month in one file, or in several where there are many. The file comes while they are made, so that the browser shows how far it is. */
@Controller
class ClientReportsPage {
    /** So many months back there are reports. */
    private static final int MONTHS = 12;

    /** So many reports are in a file: some minutes of work. */
    private static final int IN_ONE = 100;

    private final ClientReports reports;
    private final Clock clock;

    ClientReportsPage(ClientReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** A file with the reports of some clients, counted from 1. */
    public record Part(int number, int from, int to) {}

    @GetMapping("/clients/reports")
    String choose(@RequestParam(required = false) @Nullable String month, Model model) {
        List<PersonId> clients = reports.clients(coach());
        List<YearMonth> months = months();
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < clients.size(); from += IN_ONE) {
            parts.add(new Part(parts.size() + 1, from + 1, Math.min(from + IN_ONE, clients.size())));
        }
        model.addAttribute("months", months);
        model.addAttribute("month", month == null ? months.getFirst() : named(month));
        model.addAttribute("clients", clients.size());
        model.addAttribute("parts", parts);
        model.addAttribute("at", "reports");
        return "pages/client-reports";
    }

    @GetMapping("/clients/reports/{month}.zip")
    void zip(
            @PathVariable String month,
            @RequestParam(defaultValue = "1") int part,
            Locale locale,
            HttpServletResponse response) {
        AccountId coach = coach();
        YearMonth wanted = named(month);
        List<PersonId> clients = reports.clients(coach);
        int from = Math.multiplyExact(Math.clamp(part - 1L, 0, IN_ONE), IN_ONE);
        if (part < 1 || from >= clients.size()) {
            throw Addressed.noPage();
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("steadyback-reports-" + wanted + (part == 1 ? "" : "-" + part) + ".zip")
                        .build()
                        .toString());
        try {
            reports.write(
                    coach,
                    clients.subList(from, Math.min(from + IN_ONE, clients.size())),
                    wanted,
                    locale,
                    response.getOutputStream());
        } catch (IOException e) {
            // Whoever asked has gone away, and nobody reads the rest.
        }
    }

    /** The months that are over, the last one first. */
    private List<YearMonth> months() {
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return Stream.iterate(now.minusMonths(1), m -> m.minusMonths(1))
                .limit(MONTHS)
                .toList();
    }

    private YearMonth named(String month) {
        try {
            YearMonth wanted = YearMonth.parse(month);
            if (months().contains(wanted)) {
                return wanted;
            }
        } catch (DateTimeParseException e) {
            throw Addressed.noPage();
        }
        throw Addressed.noPage();
    }

    private static AccountId coach() {
        return Viewer.now()
                .filter(viewer -> viewer.is(Role.COACH))
                .orElseThrow(Addressed::noPage)
                .account();
    }
}
