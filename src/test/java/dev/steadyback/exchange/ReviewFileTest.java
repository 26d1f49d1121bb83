package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.ReviewDay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

    private static ReviewFile read(String text) {
        return ReviewFile.read(new InputFile("days.csv", text.getBytes(StandardCharsets.UTF_8)), TODAY);
    }

    @Test
    void whatIsEmptyIsUnknown() {
        ReviewFile file = read("date,pain,done,planned\n2026-03-02,,1,1\n2026-03-03,4.5,,2\n2026-03-04,0,0,\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(file.days())
                .containsExactly(
                        new ReviewDay(LocalDate.parse("2026-03-02"), Double.NaN, 1, 1, 0),
                        new ReviewDay(LocalDate.parse("2026-03-03"), 4.5, 0, 2, 2),
                        new ReviewDay(LocalDate.parse("2026-03-04"), 0, 0, 0, 0));
    }

    @Test
    void aDayThatIsLeftOutIsADayOfWhichNothingIsKnown() {
        assertThat(read("date,pain,done,planned\n2026-03-02,5,1,1\n2026-03-05,5,1,1\n")
                        .days())
                .contains(new ReviewDay(LocalDate.parse("2026-03-04"), Double.NaN, 0, 0, 0))
                .hasSize(4);
    }

    /** Monday's session is done on Tuesday. */
    @Test
    void aSessionMovedWithinItsWeekIsKept() {
        assertThat(read("date,pain,done,planned\n2026-03-02,5,0,1\n2026-03-03,5,1,0\n")
                        .days())
                .extracting(ReviewDay::kept)
                .containsExactly(1, 0);
    }

    @Test
    void nothingIsDueOnAPausedDayAndWhatIsSaidToBeKeptIsTaken() {
        assertThat(read("date,pain,done,planned,paused,kept\n2026-03-02,5,0,1,0,1\n2026-03-03,5,,1,1,\n")
                        .days())
                .containsExactly(
                        new ReviewDay(LocalDate.parse("2026-03-02"), 5, 0, 1, 1, 0, false),
                        new ReviewDay(LocalDate.parse("2026-03-03"), 5, 0, 0, 0, 0, true));
    }

    @Test
    void aMeanMayHaveManyDecimalsAndASpreadsheetItsSemicolons() {
        assertThat(read("\uFEFFdate;pain;done;planned\r\n2.3.2026;4,3333333333333;1;1\r\n")
                        .days())
                .containsExactly(new ReviewDay(LocalDate.parse("2026-03-02"), 4.3333333333333, 1, 1, 0));
    }

    @Test
    void wholeNumbersMayHaveZerosBehindTheirPoint() {
        assertThat(read("date,pain,done,planned\n2026-03-02,4.0,0.0,1.0\n").days())
                .containsExactly(new ReviewDay(LocalDate.parse("2026-03-02"), 4, 0, 1, 0));
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02,11,1,1 | 2 | pain | from 0 to 10",
                "2026-03-02,seven,1,1 | 2 | pain | from 0 to 10",
                "2026-03-02,5,-1,1 | 2 | done | whole number",
                "2026-03-02,5,1,many | 2 | planned | whole number",
                ",5,1,1 | 2 | date | is missing",
                "2026-02-31,5,1,1 | 2 | date | calendar",
                "2026-03-12,5,1,1 | 2 | date | in the future",
                "2026-03-02,5,1,1+2026-03-02,5,1,1 | 3 | date | once more",
                "2026-03-02,5,1,1+2026-03-01,5,1,1 | 3 | date | in order",
            })
    void whatCannotBeIsRefusedWithItsLine(String lines, int line, String field, String reason) {
        ReviewFile file = read("date,pain,done,planned\n" + lines.replace('+', '\n') + "\n");
        assertThat(file.days()).isEmpty();
        assertThat(file.rejected()).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(line);
            assertThat(r.field()).isEqualTo(field);
            assertThat(r.reason()).contains(reason);
        });
    }

    @Test
    void moreKeptThanDueIsRefused() {
        assertThat(read("date,pain,done,planned,kept\n2026-03-02,5,1,1,2\n").rejected())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.field()).isEqualTo("kept");
                    assertThat(r.reason()).contains("more than the sessions due that day, 1");
                });
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(read("date,pain,planned\n2026-03-02,5,1\n").rejected())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.field()).isEqualTo("done");
                    assertThat(r.reason())
                            .contains("missing from the header", "date, pain, done, planned [paused, kept]");
                });
    }
}
