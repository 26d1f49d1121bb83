package dev.steadyback.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.steadyback.analytics.calibration.Table.Cell;
import dev.steadyback.analytics.calibration.Table.Row;
import dev.steadyback.analytics.review.ConsistencyModels;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int PEOPLE = 200;

    /** Three Monte-Carlo standard errors over a nominal share; there are 16 cells. */
    private static double most(double nominal) {
        return nominal + 3 * Math.sqrt(nominal * (100 - nominal) / PEOPLE);
    }

    @Test
    void peopleWithoutEffectAreSeldomToldOfOne() {
        // The nominal rate of the 95 % interval is 2.5 % for each direction; a verdict at day 84 (threshold .998) has
        // .2 %.
        Crowd crowd = new Crowd(PEOPLE, 1, () -> {});
        for (double rho : new double[] {0, .3, .6, .8}) {
            for (double missing : new double[] {0, .3}) {
                for (double noise : new double[] {0, .8}) {
                    Scenario none = Scenario.plain(84, rho, noise).withMissing(missing);
                    List<Cell> cells = crowd.count(
                            none,
                            person -> new FactBits()
                                    .add(ConsistencyReview.verdict(person.days()) == Verdict.REDUCED)
                                    .add(FactBits.lower(
                                            ConsistencyModels.of(person.days()).main())));
                    assertThat(cells.get(0).percent()).as(none.toString()).isLessThanOrEqualTo(most(.2));
                    assertThat(cells.get(1).percent()).as(none.toString()).isLessThanOrEqualTo(most(2.5));
                }
            }
        }
    }

    /** Each direction has a nominal rate of 3 %; with a third of the people, for each is asked five times. */
    @Test
    void whatMovesPainWithTrainingIsSeldomTakenForItsEffect() {
        int people = PEOPLE / 3;
        double most = 3 + 3 * Math.sqrt(3 * 97.0 / people);
        Table table = Stress.misleading(new Crowd(people, 1, () -> {}));
        assertThat(table.rows())
                .hasSize(Stress.misleading().size())
                .allSatisfy(row -> assertThat(row.cells())
                        .as(row.name())
                        .allSatisfy(cell -> assertThat(cell.percent()).isLessThanOrEqualTo(most)));
    }

    @Test
    void sameSeedGivesTheSameTablesAndProgressEndsAtOne() {
        List<Table> first = new ArrayList<>();
        List<Table> second = new ArrayList<>();
        List<Double> progress = new ArrayList<>();
        Calibration.run(1, 7, first::add, progress::add);
        Calibration.run(1, 7, second::add, it -> {});
        assertThat(first).isEqualTo(second).hasSizeGreaterThan(12);
        assertThat(progress).isSorted().last().isEqualTo(1.0);
        assertThat(first)
                .allSatisfy(table -> assertThat(table.rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.columns())));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.run(0, 7, it -> {}, it -> {}));
    }

    @Test
    void tableIsMarkdown() {
        Table table =
                new Table("Title", List.of("a", "b"), List.of(new Row("row", List.of(new Cell(1, 4), new Cell(0, 0)))));
        // 1 of 4 is 25 %; its standard error sqrt(25 * 75 / 4) = 21.65.
        assertThat(table.markdown()).isEqualTo("""
                        ### Title

                        % of people; Monte-Carlo standard error at most 21.7

                        |  | a | b |
                        | --- | ---: | ---: |
                        | row | 25.0 | - |
                        """);
    }
}
