package dev.steadyback.diary;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the read models know of a person beside the days.
 *
 * @param programme null before one is started
 * @param flares in order of their first day
 * @param monthlyReport the locale of the report that is wanted of each month; null when none is
 * @param rhythms after how many weeks a questionnaire is asked again; one that is not in it is never asked
 * @param consents what each coach may see or do, by account
 * @param messages what coaches and the person wrote to each other, in order
 * @param putOff what was put off of what «Today» asks, and the first day on which each is shown again
 */
public record PersonRecord(
        PersonId id,
        String name,
        @Nullable Programme programme,
        List<Flare> flares,
        @Nullable Locale monthlyReport,
        Map<Instrument, Integer> rhythms,
        Map<String, LocalDate> putOff,
        Map<String, Consent> consents,
        List<Message> messages) {
    public PersonRecord {
        messages = List.copyOf(messages);
        consents = Map.copyOf(consents);
        putOff = Map.copyOf(putOff);
        flares = List.copyOf(flares);
        rhythms = Map.copyOf(rhythms);
    }

    /**
     * A flare-up, both ends included; {@code to} is null while it lasts.
     *
     * @param known the last day that it is known to have reached: of one that lasts, the day on which that was said last
     */
    public record Flare(
            LocalDate from,
            @Nullable LocalDate to,
            LocalDate known,
            @Nullable String note) {
        public Flare(LocalDate from, @Nullable LocalDate to, @Nullable String note) {
            this(from, to, to == null ? from : to, note);
        }

        public boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }

        static Flare of(LoggedEntry entry) {
            Facts.Flare facts = (Facts.Flare) entry.facts();
            LocalDate to = facts.to();
            LocalDate said =
                    LocalDate.ofInstant(entry.recordedAt(), entry.moment().zone());
            LocalDate known = to != null ? to : said.isBefore(entry.date()) ? entry.date() : said;
            return new Flare(entry.date(), to, known, facts.note());
        }
    }

    public Optional<Programme> findProgramme() {
        return Optional.ofNullable(programme);
    }

    /**
     * The programme, when there has to be one.
     *
     * @throws Refused if none is started
     */
    public Programme startedProgramme() {
        return findProgramme()
                .orElseThrow(() -> Refused.notFound(
                        "programme", "is not started yet: start one to see its days", "fault.not-started"));
    }

    public boolean inFlare(LocalDate date) {
        return flares.stream().anyMatch(f -> f.covers(date));
    }
}
