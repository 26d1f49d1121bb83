package dev.steadyback.chart.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartModelTest {
    private static final int PIXELS = 496;

    private final Report report = MadeUp.halfAYear();
    private final ChartModel model = ChartModel.of(report, report.from(), PIXELS);

    @Test
    void everyDailyValueIsADot() {
        assertThat(model.dots())
                .extracting(ChartModel.Dot::date)
                .isEqualTo(report.painTrend().days().stream()
                        .filter(d -> d.value() != null)
                        .map(PainTrendView.Day::date)
                        .toList());
        assertThat(model.dots()).hasSize(report.painTrend().coverage().scoredDays());
    }

    @Test
    void aRunHoldsEveryDayWithALevelAndNoOther() {
        List<PainTrendView.Day> drawn =
                model.runs().stream().flatMap(r -> r.days().stream()).toList();
        assertThat(drawn)
                .isEqualTo(report.painTrend().days().stream()
                        .filter(d -> d.level() != null)
                        .toList());
        for (ChartModel.Run run : model.runs()) {
            LocalDate first = run.days().getFirst().date();
            assertThat(run.days())
                    .extracting(PainTrendView.Day::date)
                    .isEqualTo(first.datesUntil(run.end().date().plusDays(1)).toList());
        }
    }

    @Test
    void noLineCrossesAGap() {
        assertThat(model.gaps()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.days()).isGreaterThan(5);
            assertThat(model.dots())
                    .noneMatch(d -> !d.date().isBefore(gap.from()) && !d.date().isAfter(gap.to()));
            assertThat(model.runs())
                    .noneMatch(r -> r.days().getFirst().date().isBefore(gap.from())
                            && r.end().date().isAfter(gap.to()));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 56, 180, 730, 3652})
    void barsAddUpToTheAdherence(int days) {
        Report some = MadeUp.of(days).report();
        AdherenceView adherence = some.adherence();
        List<ChartModel.Bar> bars = ChartModel.of(some, some.from(), PIXELS).bars();
        assertThat(bars.stream().mapToInt(ChartModel.Bar::due).sum()).isEqualTo(adherence.due());
        assertThat(bars.stream().mapToDouble(ChartModel.Bar::credited).sum()).isEqualTo(adherence.credited());
        assertThat(bars.stream().mapToInt(ChartModel.Bar::extras).sum()).isEqualTo(adherence.extras());
        assertThat(bars.stream().mapToInt(b -> b.days().missed()).sum())
                .isEqualTo(some.days().stream()
                        .filter(d -> d.state() == DayState.MISSED)
                        .count());
    }

    @Test
    void everyDayHasACellWithItsState() {
        assertThat(model.cells())
                .extracting(ChartModel.Cell::state)
                .isEqualTo(report.days().stream().map(DiaryDay::state).toList());
        assertThat(model.cells().stream().mapToInt(ChartModel.Cell::extras).sum())
                .isEqualTo(report.adherence().extras());
    }

    /** Over a New Year with a week 53, and over the nights of 23 and 25 hours: every day has its place, a week its column. */
    @ParameterizedTest
    @CsvSource({"2026-12-14, 28", "2026-03-23, 14", "2026-10-19, 14", "2026-12-31, 2", "2025-06-04, 900"})
    void theCalendarHasEveryDayOnce(LocalDate start, int days) {
        Report some = MadeUp.of(days).start(start).report();
        ChartModel drawn = ChartModel.of(some, some.from(), PIXELS);
        assertThat(drawn.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(drawn.last().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(drawn.days() % 7).isZero();
        if (drawn.grain() == Grain.WEEK) {
            assertThat(drawn.cells())
                    .extracting(ChartModel.Cell::date)
                    .isEqualTo(start.datesUntil(start.plusDays(days)).toList());
        }
        Frame frame = new Frame(drawn, new Rectangle2D.Double(0, 0, drawn.days(), 70), 0, 0);
        for (LocalDate date = start; date.isBefore(start.plusDays(days)); date = date.plusDays(1)) {
            assertThat(frame.end(date) - frame.x(date)).isEqualTo(1, within(1e-9));
        }
    }

    @Test
    void weekFiftyThreeIsOneWeek() {
        Report newYear = MadeUp.of(28).start(LocalDate.of(2026, 12, 14)).report();
        assertThat(newYear.adherence().weeks())
                .extracting(AdherenceView.Week::week)
                .containsExactly("2026-W51", "2026-W52", "2026-W53", "2027-W01");
        assertThat(ChartModel.of(newYear, newYear.from(), PIXELS).bars())
                .extracting(ChartModel.Bar::from)
                .containsExactly(
                        LocalDate.of(2026, 12, 14),
                        LocalDate.of(2026, 12, 21),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2027, 1, 4));
    }

    @Test
    void tenYearsAreDrawnByTheMonth() {
        Report long10 = MadeUp.of(3652).report();
        ChartModel years = ChartModel.of(long10, long10.from(), PIXELS);
        assertThat(years.grain()).isEqualTo(Grain.MONTH);
        assertThat(years.cells()).isEmpty();
        assertThat(years.bars()).hasSizeBetween(120, 122);
    }

    @Test
    void aStretchThatBeganBeforeIsNamedAsItIs() {
        ChartModel part = ChartModel.of(report, LocalDate.of(2026, 6, 8), PIXELS);
        assertThat(part.marks().pauses())
                .containsExactly(new ChartModel.Stretch(
                        LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 11), "2 \u2013 11 Jun, 10\u00a0days"));
        assertThat(part.marks().plans().getFirst().name()).isEqualTo("version 2, from 4 May 2026");
    }

    @Test
    void aFlareThatLastsIsDrawnAsFarAsItIsKnown() {
        Report short54 = MadeUp.of(54).report();
        LocalDate began = short54.from().plusDays(51);
        assertThat(ChartModel.of(short54, short54.from(), PIXELS).marks().flares())
                .singleElement()
                .satisfies(f -> assertThat(f.from()).isEqualTo(began))
                .satisfies(f -> assertThat(f.to()).isEqualTo(began));
    }
}
