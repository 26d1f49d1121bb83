package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.DataFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MonthlyReportsTest extends ApiTest {
    /** Half an hour of April is over in Berlin, while it is still March in UTC. */
    private static final Instant APRIL = Instant.parse("2026-03-31T22:30:00Z");

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private Commands commands;

    @Autowired
    private Diary diary;

    @Autowired
    private DataFolder folder;

    private PersonId wants(String language) {
        String path = person();
        PersonId person = new PersonId(path.substring(path.lastIndexOf('/') + 1));
        commands.send(new ChooseMonthlyReport(person, language), Object.class);
        freshness.await(Duration.ofSeconds(10));
        return person;
    }

    private PersonRecord record(PersonId person) {
        return diary.person(person, null);
    }

    @Test
    void theMonthThatIsOverIsWrittenOnceInTheDataFolder() throws Exception {
        PersonId person = wants("de-DE");
        clock.set(APRIL);
        assertThat(reports.write(record(person), APRIL)).contains(YearMonth.of(2026, 3));
        Path file = folder.path().resolve("reports").resolve(person.value()).resolve("2026-03.pdf");
        byte[] written = Files.readAllBytes(file);
        assertThat(new String(written, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(reports.of(person)).containsExactly(YearMonth.of(2026, 3));
        assertThat(reports.read(person, YearMonth.of(2026, 3))).isEqualTo(written);

        assertThat(reports.write(record(person), APRIL.plusSeconds(3600))).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }

    @Test
    void aMonthIsOverInThePersonsZone() {
        PersonId person = wants("en-GB");
        Instant march = Instant.parse("2026-03-31T21:30:00Z");
        clock.set(march);
        assertThat(reports.write(record(person), march))
                .as("February is before the programme's start")
                .isEmpty();
    }

    @Test
    void whoWantsNoneGetsNone() {
        PersonId person = wants("en-GB");
        commands.send(new ChooseMonthlyReport(person, null), Object.class);
        freshness.await(Duration.ofSeconds(10));
        clock.set(APRIL);
        assertThat(record(person).monthlyReport()).isNull();
        assertThat(reports.write(record(person), APRIL)).isEmpty();
    }

    @Test
    void choosingTheSameAgainRecordsNothing() {
        PersonId person = wants("en-GB");
        long events = events();
        commands.send(new ChooseMonthlyReport(person, "en-GB"), Object.class);
        assertThat(events()).isEqualTo(events);
    }
}
