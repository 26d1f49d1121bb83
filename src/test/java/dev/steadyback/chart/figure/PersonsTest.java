package dev.steadyback.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Several persons side by side. */
class PersonsTest {
    private final Charts charts = new DrawnCharts();
    private final List<Report> reports = MadeUpPersons.of(8, 182, Locale.UK);

    @Test
    void theyAreOrderedByNameAndNotByHowTheyDo() {
        assertThat(charts.persons(reports).rows())
                .extracting(List::getFirst)
                .containsSubsequence("Alex Example", "Bo", "Émile", "Örjan", "Person Nine", "Zoe");
    }

    @Test
    void aLongNameIsCut() {
        RecordingGraphics graphics = new RecordingGraphics();
        charts.personsDrawing(reports, ChartSize.PAGE, ChartTheme.LIGHT, true).draw(graphics);
        assertThat(graphics.texts)
                .extracting(RecordingGraphics.Text::words)
                .anyMatch(w -> w.startsWith("WWWW") && w.endsWith("W\u2026"))
                .contains("Alex Example", "no pain score yet");
    }

    @Test
    void aPhoneHasOneColumnAndAScreenThree() {
        assertThat(charts.personsDrawing(reports, ChartSize.PHONE, ChartTheme.LIGHT, true)
                        .height())
                .isGreaterThan(2
                        * charts.personsDrawing(reports, ChartSize.WIDE, ChartTheme.LIGHT, true)
                                .height());
    }

    @Test
    void theirFindingsAddUp() {
        ChartWords words = charts.persons(reports);
        assertThat(words.title())
                .isEqualTo("An important change to less pain for 3 of 8\u00a0people, to more pain for 2");
        assertThat(words.facts())
                .hasSizeBetween(3, 5)
                .contains("For 2\u00a0people there are too few scores to compare yet.");
        assertThat(words.rows()).hasSize(8).allSatisfy(r -> assertThat(r).hasSameSizeAs(words.header()));
        assertThat(words.csv().lines()).hasSize(9).first().asString().startsWith("id,person,from");
    }

    @Test
    void onePersonAloneIsDrawnAsWell() {
        assertThat(charts.personsSvg(List.of(MadeUp.of(3).report()), ChartSize.PHONE, ChartTheme.PRINT))
                .contains("Too early to compare the pain of this person");
        assertThatThrownBy(() -> charts.persons(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
