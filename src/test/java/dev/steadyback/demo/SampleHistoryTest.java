package dev.steadyback.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.questionnaire.QuestionnaireChange;
import dev.steadyback.analytics.questionnaire.QuestionnaireScore;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.StopReason;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands.Dated;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.ProgrammeCommand.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleHistoryTest {
    @Test
    void isAlwaysTheSame() {
        LocalDate end = LocalDate.parse("2026-03-08");
        assertThat(history(end)).isEqualTo(history(end));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void hasAllThatThereIsToSeeWhateverTheWeekday(int shift) {
        LocalDate end = LocalDate.parse("2026-03-08").plusDays(shift);
        List<Dated> history = history(end);
        List<Facts.Session> sessions = facts(history, Facts.Session.class);
        assertThat(sessions).anyMatch(Facts.Session::extra);
        assertThat(sessions).anyMatch(s -> s.done() == Completion.PARTLY);
        assertThat(sessions).anyMatch(s -> s.stopReason() == StopReason.PAIN);
        assertThat(sessions).anyMatch(s -> s.painBefore() != null && s.painAfter() != null);
        assertThat(facts(history, Facts.PainScore.class)).anyMatch(s -> s.kind() == PainKind.WORST_24H);
        assertThat(facts(history, Facts.Flare.class)).hasSize(1);
        assertThat(facts(history, Facts.Relief.class)).hasSizeGreaterThan(3);
        assertThat(facts(history, Facts.Habits.class)).hasSizeGreaterThan(80);
        assertThat(facts(history, Facts.Questionnaire.class))
                .filteredOn(q -> q.instrument() == Instrument.PEG_3)
                .hasSize(13);
        assertThat(facts(history, Facts.Questionnaire.class))
                .filteredOn(q -> q.instrument() == Instrument.RMDQ_24)
                .hasSize(7);
        assertThat(commands(history, AddPlanVersion.class)).hasSize(1);
        assertThat(commands(history, Correct.class)).hasSize(2);
        assertThat(commands(history, Retract.class)).hasSize(1);
        assertThat(commands(history, Pause.class))
                .singleElement()
                .satisfies(p -> assertThat(p.from().plusDays(9)).isEqualTo(p.to()));
        assertThat(moved(history)).isNotEmpty();
        assertThat(backDated(history)).isNotEmpty();
        assertThat(days(history)).hasSizeBetween(160, 181);
        assertThat(days(history)).allMatch(d -> !d.isAfter(end) && d.isAfter(end.minusDays(182)));
    }

    @Test
    void inGermanItIsTheSameHistoryWithGermanWords() {
        LocalDate end = LocalDate.parse("2026-03-08");
        List<Dated> english = history(end);
        List<Dated> german = SampleHistory.endingOn(end, now(end), Texts.in(Locale.GERMANY));
        assertThat(german)
                .extracting(Dated::at)
                .isEqualTo(english.stream().map(Dated::at).toList());
        assertThat(commands(german, RecordEntry.class))
                .extracting(RecordEntry::id)
                .isEqualTo(commands(english, RecordEntry.class).stream()
                        .map(RecordEntry::id)
                        .toList());
        assertThat(commands(german, Register.class)).containsExactly(new Register(PersonId.SAMPLE, "Robin Beispiel"));
        assertThat(facts(german, Facts.PainScore.class)).isEqualTo(facts(english, Facts.PainScore.class));
        assertThat(facts(german, Facts.Session.class))
                .extracting(Facts.Session::name)
                .contains("15 Minuten Gesäß", "Hüftbeuge üben", "Spaziergang", "Rumpf und Hüftbeuge")
                .noneMatch(name -> name.contains("glutes") || name.contains("Walk"));
        assertThat(german.toString()).doesNotContain("boxes", "band,", "worst", "wrong day", "cold");
    }

    @Test
    void isRecordedInOrderAndNeverAfterNow() {
        List<Dated> history = history(LocalDate.parse("2026-03-08"));
        assertThat(history).isSortedAccordingTo(Comparator.comparing(Dated::at));
        assertThat(history.getLast().at()).isBeforeOrEqualTo(now(LocalDate.parse("2026-03-08")));
    }

    @Test
    void itsPainFallsOnTheWhole() {
        List<Facts.PainScore> scores = facts(history(LocalDate.parse("2026-03-08")), Facts.PainScore.class);
        double first = mean(scores.subList(0, 30));
        double last = mean(scores.subList(scores.size() - 30, scores.size()));
        assertThat(first - last).isBetween(2.0, 5.0);
    }

    @Test
    void itsQuestionnairesFallWithIt() {
        for (Instrument instrument : List.of(Instrument.PEG_3, Instrument.RMDQ_24)) {
            List<QuestionnaireScore> scores =
                    facts(history(LocalDate.parse("2026-03-08")), Facts.Questionnaire.class).stream()
                            .filter(q -> q.instrument() == instrument)
                            .map(Facts.Questionnaire::score)
                            .toList();
            assertThat(QuestionnaireChange.of(scores.getFirst(), scores.getLast())
                            .meaning())
                    .isEqualTo(QuestionnaireChange.Meaning.BETTER);
        }
    }

    private static double mean(List<Facts.PainScore> scores) {
        return scores.stream().mapToInt(Facts.PainScore::score).average().orElseThrow();
    }

    private static List<RecordEntry> moved(List<Dated> history) {
        return commands(history, RecordEntry.class).stream()
                .filter(r -> r.facts() instanceof Facts.Session s && s.name().equals("15-minute glutes"))
                .filter(r -> switch (day(r).getDayOfWeek()) {
                    case WEDNESDAY, FRIDAY -> true;
                    default -> false;
                })
                .toList();
    }

    private static List<Dated> backDated(List<Dated> history) {
        return history.stream()
                .filter(d -> d.command() instanceof RecordEntry r
                        && day(r).plusDays(1)
                                .isBefore(Objects.requireNonNull(d.at())
                                        .atZone(SampleHistory.ZONE)
                                        .toLocalDate()))
                .toList();
    }

    private static Set<LocalDate> days(List<Dated> history) {
        return commands(history, RecordEntry.class).stream()
                .map(SampleHistoryTest::day)
                .collect(Collectors.toSet());
    }

    private static LocalDate day(RecordEntry recorded) {
        return Objects.requireNonNull(recorded.when().date());
    }

    private static <F> List<F> facts(List<Dated> history, Class<F> kind) {
        return commands(history, RecordEntry.class).stream()
                .map(RecordEntry::facts)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <C> List<C> commands(List<Dated> history, Class<C> kind) {
        return history.stream()
                .map(Dated::command)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Dated> history(LocalDate end) {
        return SampleHistory.endingOn(end, now(end), Texts.in(Locale.UK));
    }

    private static Instant now(LocalDate end) {
        return end.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
