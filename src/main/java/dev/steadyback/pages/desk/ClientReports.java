package dev.steadyback.pages.desk;

import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.language.Texts;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import dev.steadyback.sharing.AccessLog;
import dev.steadyback.sharing.Desks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The reports of a coach's clients of one month, as one zip. Each is made when its turn comes and written at once: none is kept, and leave that was taken back
 * meanwhile is not in force any more.
 */
@Component
class ClientReports {
    private static final Logger LOG = LoggerFactory.getLogger(ClientReports.class);

    /** With less a report would have holes. What was written in words is left out without leave for it. */
    private static final Set<Scope> NEEDED = Set.of(Scope.SESSIONS, Scope.PAIN);

    private final Persons persons;
    private final Reports reports;
    private final ReportFiles files;
    private final AccessLog log;
    private final Desks desks;
    private final CostlyWork work;

    ClientReports(Persons persons, Reports reports, ReportFiles files, AccessLog log, Desks desks, CostlyWork work) {
        this.persons = persons;
        this.reports = reports;
        this.files = files;
        this.log = log;
        this.desks = desks;
        this.work = work;
    }

    /** Why somebody has no report. */
    private enum Missing {
        NOT_SHARED,
        NOT_BEGUN,
        FAILED
    }

    /** Those of whom there are reports, the first registered first: who is archived is left out. */
    List<PersonId> clients(AccountId coach) {
        Map<String, Desks.Client> kept = desks.of(coach);
        return persons.clients(coach).stream()
                .filter(p -> !kept.getOrDefault(p.value(), Desks.Client.NEW).archived())
                .toList();
    }

    /** Writes their reports, and in a text who has none and why. */
    void write(AccountId coach, List<PersonId> clients, YearMonth month, Locale locale, OutputStream out)
            throws IOException {
        Texts texts = Texts.in(locale);
        Map<String, Desks.Client> kept = desks.of(coach);
        List<String> without = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (PersonId client : clients) {
                PersonRecord person = persons.upToDate(client);
                Consent consent = person.consents().get(coach.value());
                if (consent == null) {
                    continue;
                }
                String called =
                        kept.getOrDefault(client.value(), Desks.Client.NEW).called(person.name());
                Missing missing = missing(person, consent, month);
                byte[] report = missing == null ? report(person, consent, month, locale) : null;
                if (report == null) {
                    without.add(texts.say(
                            "client-reports.missing." + (missing == null ? Missing.FAILED : missing), called));
                } else {
                    put(zip, name(called, names) + "-" + month + ".pdf", report);
                }
            }
            if (!without.isEmpty()) {
                put(
                        zip,
                        texts.say("client-reports.missing-file") + ".txt",
                        (String.join("\n", without) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static @Nullable Missing missing(PersonRecord person, Consent consent, YearMonth month) {
        if (!consent.covers(NEEDED)) {
            return Missing.NOT_SHARED;
        }
        LocalDate last = month.atEndOfMonth();
        return person.findProgramme().filter(p -> !last.isBefore(p.start())).isPresent() ? null : Missing.NOT_BEGUN;
    }

    /** A report; null when it cannot be made. */
    private byte @Nullable [] report(PersonRecord person, Consent consent, YearMonth month, Locale locale) {
        log.note(person.id(), consent.coach(), AccessLog.What.SEEN);
        ReportRequest request = ReportRequest.in(locale)
                .over(month.atDay(1), month.atEndOfMonth())
                .sharing(!consent.scopes().contains(Scope.NOTES));
        try {
            return work.of(
                    consent.coach().value(), () -> files.one(reports.find(person.id(), request), ReportFormat.PDF));
        } catch (RuntimeException e) {
            LOG.error("a client's report cannot be made: {}", e.getClass().getName());
            return null;
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        zip.flush();
    }

    /** A name that every system takes for a file's, and that is given once. */
    private static String name(String called, Set<String> names) {
        String plain = called.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "x" : plain;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "-" + i;
        }
        return name;
    }
}
