package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.WeeklyPlan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    private final Rejections rejections = new Rejections();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,score\n2026-03-09,4\n2026-03-10,5\n",
                "date,score\r\n2026-03-09,4\r\n2026-03-10,5",
                "\uFEFFdate,score\n2026-03-09,4\n\n2026-03-10,5\n,\n",
                "Date;Score\n2026-03-09;4\n2026-03-10;5\n",
                "date,score\n9.3.2026,4\n10.03.2026,5\n",
                "score,date\n4,09/03/2026\n5,10/03/2026\n,\n",
                "\"date\",\"score\"\n\"2026-03-09\",\"4\"\n2026-03-10,5\n",
            })
    void theSameRowsAreReadHoweverTheyAreWritten(String text) {
        String provesDayFirst = text.contains("/") ? "6,25/03/2026\n" : "";
        Reading reading = pain(text + provesDayFirst);
        assertThat(rejections.list()).isEmpty();
        assertThat(reading.entries())
                .extracting(e -> e.when().date(), e -> ((Facts.PainScore) e.facts()).score())
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-03-09"), 4),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-03-10"), 5));
    }

    @Test
    void quotedNotesKeepTheirCommasQuotesAndLines() {
        Reading reading =
                pain("date,time,score,note\n2026-03-09,7:05,4,\"stiff, \"\"rusty\"\"\nall morning\"\n2026-03-10,,x,\n");
        assertThat(reading.entries()).singleElement().satisfies(e -> {
            assertThat(e.facts().note()).isEqualTo("stiff, \"rusty\"\nall morning");
            assertThat(e.when().time()).isEqualTo(LocalTime.of(7, 5));
        });
        assertThat(rejections.list()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(4);
            assertThat(r.field()).isEqualTo("score");
            assertThat(r.reason()).contains("“x”");
        });
    }

    @Test
    void aFileSeparatedBySemicolonsMayHaveDecimalCommas() {
        Reading reading = read(
                EntryFile.HABITS,
                "date;sitting_hours;standing_hours;walking_minutes;sleep_hours\n9.3.2026;7,5;1;30;6,25\n");
        assertThat(reading.entries())
                .singleElement()
                .satisfies(
                        e -> assertThat(((Facts.Habits) e.facts()).sleepHours()).isEqualTo(new BigDecimal("6.25")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,name,minutes,effort,pain_before,pain_after\n2026-03-09,Walk,20.0,7.0,4.00,0.0\n",
                "date;name;minutes;effort;pain_before;pain_after\n2026-03-09;Walk;20,0;7,0;4,00;0,0\n",
            })
    void aWholeNumberMayHaveZerosBehindItsPointOrComma(String text) {
        assertThat(read(EntryFile.SESSIONS, text).entries()).singleElement().satisfies(e -> {
            Facts.Session session = (Facts.Session) e.facts();
            assertThat(session.minutes()).isEqualTo(20);
            assertThat(session.effort()).isEqualTo(7);
            assertThat(session.painBefore()).isEqualTo(4);
            assertThat(session.painAfter()).isZero();
        });
    }

    @Test
    void zerosBehindThePointMakeNoOtherRow() {
        assertThat(pain("date,score\n2026-03-09,4.0\n").entries().getFirst().key())
                .isEqualTo(FIRST_ROWS_KEY);
        Facts.Habits habits = (Facts.Habits) read(EntryFile.HABITS, "date,walking_minutes,lifts\n2026-03-09,30.0,2.0\n")
                .entries()
                .getFirst()
                .facts();
        assertThat(habits.walkingMinutes()).isEqualTo(30);
        assertThat(habits.lifts()).isEqualTo(2);
    }

    @Test
    void whatIsNoWholeNumberIsRefused() {
        assertRefused("date,score\n2026-03-09,4.5\n", 2, "score", "is “4.5”; it must be a whole number");
        assertRefused("date;score\n9.3.2026;6,5\n", 2, "score", "is “6,5”; it must be a whole number");
        read(EntryFile.SESSIONS, "date;name;minutes\n9.3.2026;Walk;1.000\n");
        assertOnly(2, "minutes", "is “1.000”");
    }

    @Test
    void mixedSeparatorsAreRefused() {
        assertRefused("date,score;kind\n2026-03-09,4;NOW\n", 1, null, "mixes commas and semicolons");
        assertRefused("date,score\n2026-03-09,4\n2026-03-10;5\n", 3, null, "the header separates by commas");
    }

    @Test
    void datesWithTwoReadingsAreRefused() {
        assertRefused("date,score\n05/05/2026,4\n03/04/2026,4\n", 3, "date", "no date in the file tells which");
        assertRefused("date,score\n03/04/2026,4\n03/25/2026,4\n", 3, "date", "month before the day");
        assertRefused("date,score\n25/03/2026,4\n03/25/2026,4\n", 3, "date", "line 2 the day first");
        assertRefused("date,score\n2026-03-09,4\n10.3.2026,4\n", 3, "date", "this file began year first");
    }

    @Test
    void aDateOnWhichBothReadingsAgreeIsTaken() {
        assertThat(pain("date,score\n05/05/2026,4\n").entries()).hasSize(1);
        assertThat(rejections.list()).isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertRefused("date,score\n31.2.2026,4\n", 2, "date", "must be a day of the calendar");
        assertRefused("date,score\n,4\n", 2, "date", "is missing");
    }

    @Test
    void otherEncodingsAreRefusedWithLineAndColumn() {
        byte[] latin = "date,score,note\n2026-03-09,4,ok\n2026-03-10,5,müde\n".getBytes(StandardCharsets.ISO_8859_1);
        Reading.of(EntryFile.PAIN, new InputFile("pain.csv", latin), HowToRead.STRICTLY, rejections);
        assertOnly(3, "note", "save the file as UTF-8");
    }

    @Test
    void utf16IsRefused() {
        byte[] wide = "date,score\n2026-03-09,4\n".getBytes(StandardCharsets.UTF_16);
        Reading.of(EntryFile.PAIN, new InputFile("pain.csv", wide), HowToRead.STRICTLY, rejections);
        assertOnly(1, null, "no text file in UTF-8");
    }

    @Test
    void aHeaderThatIsNotUnderstoodIsRefused() {
        assertRefused("date,kind\n2026-03-09,NOW\n", 1, "score", "is missing from the header");
        assertRefused("date,score,mood\n2026-03-09,4,2\n", 1, "mood", "no column known here");
        assertRefused("date,score,score\n2026-03-09,4,2\n", 1, "score", "names two columns");
        assertRefused("date,score,\n2026-03-09,4,\n", 1, null, "column without a name");
        assertRefused("", 1, null, "is empty");
    }

    @Test
    void strayAndOpenQuotesAreRefusedWhereTheyStand() {
        assertRefused("date,score,note\n2026-03-09,4,so \"so\"\n", 2, "note", "stray quote");
        assertRefused("date,score,note\n2026-03-09,4,\"so\" so\n", 2, "note", "text after its closing quote");
        assertRefused("date,score,note\n2026-03-09,4,a\n2026-03-10,4,\"b\n2026-03-11,4,c\n", 3, "note", "never closed");
    }

    @Test
    void aRowWithOtherCellsThanTheHeaderIsRefused() {
        assertRefused("date,score\n2026-03-09,4,5\n", 2, null, "has 3 cells, the header has 2");
        assertRefused("date,score\n2026-03-09\n", 2, null, "has 1 cell, the header has 2");
    }

    @Test
    void moreColumnsThanAnyTableHasAreRefusedBeforeTheyAreRead() {
        assertRefused("date,score" + ",".repeat(199) + "\n2026-03-09,4\n", 1, null, "has more than 200 columns");
        assertRefused("date,score\n2026-03-09" + ",4".repeat(200) + "\n", 2, null, "has more than 200 columns");
        assertThat(CsvTable.header(new InputFile("a.csv", ",".repeat(200).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void moreCellsThanAFileMayHaveAreRefusedByTheirLine() {
        String row = ",1".repeat(199);
        assertRefused("date,score\n" + (row + "\n").repeat(5100), 5027, null, "has more than 1000000 cells");
    }

    @Test
    void moreRowsThanAFileMayHaveAreRefused() {
        assertRefused("date,score\n" + "2026-03-09,4\n".repeat(50_001), 50_002, null, "at most 50000 in a file");
    }

    @Test
    void whatIsFarTooLargeIsRefused() {
        assertRefused("date,score,note\n2026-03-09,4," + "x".repeat(1_000_000) + "\n", 2, "note", "1000000 characters");
        Reading.of(
                EntryFile.PAIN,
                new InputFile("pain.csv", new byte[InputFile.LARGEST + 1]),
                HowToRead.STRICTLY,
                rejections);
        assertThat(rejections.list().getLast().reason()).contains("larger than 20 MB");
    }

    @Test
    void aFaultNamesTheColumnOfTheFile() {
        read(EntryFile.SESSIONS, "date,name,pain_before\n2026-03-09,Walk,11\n");
        assertOnly(2, "pain_before", "from 0 to 10");
    }

    @Test
    void aHeaderAloneHoldsNoRows() {
        assertThat(pain("date,score\n").entries()).isEmpty();
        assertThat(rejections.list()).isEmpty();
    }

    @Test
    void theProgrammesRulesHoldForEveryLine() {
        Reading reading = pain("date,score\n2026-03-01,4\n2026-03-09,4\n2999-01-01,4\n");
        LocalDate start = LocalDate.parse("2026-03-02");
        reading.check(
                PersonId.random(),
                new Programme(
                        start,
                        ZoneOffset.UTC,
                        LocalTime.MIDNIGHT,
                        List.of(),
                        new TreeMap<>(Map.of(start, WeeklyPlan.EMPTY)),
                        List.of()),
                Instant.parse("2026-03-15T20:00:00Z"));
        assertThat(rejections.list()).extracting(Rejection::line).containsExactly(2, 4);
    }

    @Test
    void aRowsKeyIsTheSameHoweverItIsWritten() {
        String iso =
                pain("date,score,kind\n2026-03-09,4,NOW\n").entries().getFirst().key();
        assertThat(pain("kind;site;score;date\n;low_back;04;9.3.2026\n")
                        .entries()
                        .getFirst()
                        .key())
                .isEqualTo(iso);
        assertThat(iso).isEqualTo(FIRST_ROWS_KEY);
    }

    /** It lies behind the identifiers of what was imported before: another one would import all of it twice. */
    private static final String FIRST_ROWS_KEY = "import-1sj5rvp6h8ca7ph4gyfr3wn63y-1";

    @Test
    void identicalRowsAreEntriesOfTheirOwn() {
        assertThat(pain("date,score\n2026-03-09,4\n2026-03-09,4\n").entries())
                .extracting(EntryBatch.New::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void theListOfRejectionsIsShort() {
        pain("date,score\n" + "2026-03-09,11\n".repeat(250));
        assertThat(rejections.list()).hasSize(100);
        assertThat(rejections.list().getLast().reason()).startsWith("and 151 more");
    }

    private void assertRefused(String text, int line, @Nullable String field, String reason) {
        Rejections own = new Rejections();
        Reading.of(EntryFile.PAIN, file(text), HowToRead.STRICTLY, own);
        assertThat(own.list()).anySatisfy(r -> {
            assertThat(r.file()).isEqualTo("file.csv");
            assertThat(r.line()).isEqualTo(line);
            assertThat(r.field()).isEqualTo(field);
            assertThat(r.reason()).contains(reason);
        });
        assertThat(own.list()).hasSize(1);
    }

    private void assertOnly(int line, @Nullable String field, String reason) {
        assertThat(rejections.list()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(line);
            assertThat(r.field()).isEqualTo(field);
            assertThat(r.reason()).contains(reason);
        });
    }

    private Reading pain(String text) {
        return read(EntryFile.PAIN, text);
    }

    private Reading read(EntryFile kind, String text) {
        return Objects.requireNonNull(Reading.of(kind, file(text), HowToRead.STRICTLY, rejections));
    }

    private static InputFile file(String text) {
        return new InputFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
