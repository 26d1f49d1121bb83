package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.ProgrammeEvent.Started;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Files of a programme's start and plan, as JSON. */
public final class PlanFuzz {
    private static final PersonId PERSON = new PersonId("per_fuzz");
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");

    private PlanFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) {
        InputFile file = new InputFile("plan.json", made);
        assertThat(PlanFile.looksLikeOne(file)).isTrue();

        Rejections rejections = new Rejections();
        Rejections.OfFile rejected = rejections.of(file.name());
        Start start = PlanFile.read(
                file, PERSON, ZoneId.of("Europe/Berlin"), zone -> LocalDate.ofInstant(NOW, zone), rejected);
        assertThat(start == null).isEqualTo(!rejected.isEmpty());
        CsvFuzz.saysWhy(rejections);
        if (start != null) {
            Started started = new Started(
                    start.person(), start.start(), start.zone(), start.dayStart(), start.causes(), start.plan(), NOW);
            String stored = StorageJson.MAPPER.writeValueAsString(started);
            assertThat(StorageJson.MAPPER.readValue(stored, Started.class)).isEqualTo(started);
        }
    }
}
