package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.fuzz.Input;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.say.FaultWords;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.report.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of entries: each kind, read as a command does, as the page does, and with the month first. */
public final class CsvFuzz {
    private static final PersonId PERSON = new PersonId("per_fuzz");
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
    private static final Programme PROGRAMME = Objects.requireNonNull(Programme.evolve(
            null,
            new Started(
                    PERSON,
                    LocalDate.parse("2026-03-02"),
                    ZoneId.of("Europe/Berlin"),
                    LocalTime.MIDNIGHT,
                    List.of(),
                    WeeklyPlan.EMPTY,
                    NOW)));
    private static final List<EntryFile> FILES = List.of(EntryFile.values());
    private static final List<HowToRead> HOW =
            List.of(HowToRead.STRICTLY, HowToRead.GUESSED, new HowToRead(true, Map.of(), DateOrder.MONTH_FIRST));

    /** Signs that a writer of CSV keeps away from spreadsheets. */
    private static final String GUARDED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) {
        Input input = Input.of(made, FILES.size() * HOW.size());
        InputFile file = new InputFile("file.csv", input.bytes());
        assertThat(ChosenFile.guessed(file).file()).isSameAs(file);

        Rejections rejections = new Rejections();
        EntryFile kind = FILES.get(input.way() % FILES.size());
        Reading reading = Reading.of(kind, file, HOW.get(input.way() / FILES.size()), rejections);
        List<EntryBatch.New> read = reading.entries();
        if (reading.accepted()) {
            assertThat(reading.readable()).isTrue();
            readsTheSameWhenWritten(kind, read);
        }
        reading.check(PERSON, PROGRAMME, NOW);
        reading.first(5, PERSON, PROGRAMME, NOW);
        assertThat(reading.before(LocalDate.parse("2026-03-02"), PERSON, PROGRAMME, NOW))
                .isNotNull();
        saysWhy(rejections);
    }

    /** Each reason is a sentence, to programs and in both languages. */
    static void saysWhy(Rejections rejections) {
        for (Rejection rejection : rejections.list()) {
            assertThat(rejection.reason()).isNotBlank();
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                assertThat(new FaultWords(Texts.in(locale)).sentence(rejection.fault()))
                        .isNotBlank();
            }
        }
    }

    private static void readsTheSameWhenWritten(EntryFile kind, List<EntryBatch.New> entries) {
        List<String> columns = kind.columns().all();
        List<List<String>> rows = new ArrayList<>();
        for (EntryBatch.New entry : entries) {
            Map<String, @Nullable Object> said = new HashMap<>();
            EntryKind.said((Record) entry.facts()).forEach((name, value) -> said.put(EntryFile.column(name), value));
            said.put("date", entry.when().date());
            said.put("time", entry.when().time());
            List<String> row = columns.stream()
                    .map(said::get)
                    .map(value -> value == null ? "" : value.toString())
                    .toList();
            if (row.stream().anyMatch(cell -> !cell.isEmpty() && GUARDED.indexOf(cell.charAt(0)) >= 0)) {
                return;
            }
            rows.add(row);
        }
        Rejections rejections = new Rejections();
        Reading again = Reading.of(
                kind,
                new InputFile("again.csv", Csv.of(columns, rows).getBytes(StandardCharsets.UTF_8)),
                HowToRead.STRICTLY,
                rejections);
        assertThat(again.entries()).as(rejections.list().toString()).isEqualTo(entries);
    }
}
