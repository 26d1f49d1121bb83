package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.fuzz.Input;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What is sent to the API: a body for each kind of entry (0 to 7), for a programme (8), and as what stands in the address of a report or a list (9); cursors (:) and headers (;).
 */
public final class BodyFuzz {
    private static final PersonId PERSON = new PersonId("per_fuzz");
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
    private static final List<EntryKind> ENTRIES = List.of(EntryKind.values());
    private static final int KINDS = ENTRIES.size();
    private static final Programme PROGRAMME = Objects.requireNonNull(Programme.evolve(
            null,
            started(start(Body.parse(
                    "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}".getBytes(StandardCharsets.UTF_8))))));

    private BodyFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) {
        Input input = Input.of(made, KINDS + 4);
        try {
            read(input);
        } catch (Refused e) {
            // The answer says why, and can be sent.
            Problem problem = Problem.of(e);
            assertThat(problem.errors())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.reason()).isNotBlank());
            assertThat(StorageJson.MAPPER.writeValueAsBytes(problem)).isNotEmpty();
        } catch (Body.Malformed e) {
            assertThat(e.sentence()).startsWith("The body ");
        }
    }

    private static void read(Input input) {
        if (input.way() < KINDS) {
            record(ENTRIES.get(input.way()), Body.parse(input.bytes()));
            return;
        }
        switch (input.way() - KINDS) {
            case 0 -> {
                Started started = started(start(Body.parse(input.bytes())));
                assertThat(StorageJson.MAPPER.readValue(StorageJson.MAPPER.writeValueAsString(started), Started.class))
                        .isEqualTo(started);
            }
            case 1 -> {
                Body body = Body.parse(input.bytes());
                body.read(fields -> ReportQuery.read(fields, Locale.UK));
            }
            case 2 -> {
                Listing listing = new Listing(null, null, input.text(), null);
                Position position = listing.after();
                if (position != null) {
                    assertThat(Position.decode(position.encode())).isEqualTo(position);
                }
            }
            default -> {
                Headers.key(input.text());
                Long version = Headers.expected(input.text());
                if (version != null) {
                    assertThat(Headers.expected(Headers.eTag(version))).isEqualTo(version);
                }
            }
        }
    }

    private static void record(EntryKind kind, Body body) {
        record Said(When when, Facts facts) {}
        Said said = body.read(fields -> new Said(When.read(fields), kind.read(fields)));
        Recorded recorded =
                EntryBatch.decide(PERSON, new EntryBatch.New("fuzz", said.when(), said.facts()), PROGRAMME, NOW);
        assertThat(StorageJson.MAPPER.readValue(StorageJson.MAPPER.writeValueAsString(recorded), Recorded.class))
                .isEqualTo(recorded);
        assertThat(StorageJson.MAPPER.writeValueAsBytes(EntryKind.said((Record) recorded.facts())))
                .isNotEmpty();
    }

    private static Start start(Body body) {
        return body.read((Fields fields) ->
                PlanReader.start(PERSON, fields, ZoneId.of("UTC"), zone -> LocalDate.ofInstant(NOW, zone)));
    }

    private static Started started(Start start) {
        return new Started(
                start.person(), start.start(), start.zone(), start.dayStart(), start.causes(), start.plan(), NOW);
    }
}
