package dev.steadyback.pages.insight;

import dev.steadyback.chart.Factor;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.StepReading;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Report;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks of the chart of progress, and the addresses that ask otherwise.
 *
 * @param days what of the address says which days are shown
 * @param day the day to read out; null for the last with a score
 * @param factor what to lay beside pain; null for nothing
 */
public record AskedChart(
        Map<String, String> days,
        @Nullable LocalDate day,
        @Nullable Factor factor) {
    private static final int DAYS_OF_A_WEEK = 7;

    /** A move along the time axis, by its address. */
    public record Move(String kind, String address) {}

    /** Nothing but the days of a period. */
    static AskedChart of(ShownPeriod period) {
        return new AskedChart(Map.of("period", period.path()), null, null);
    }

    /**
     * Reads what is asked.
     *
     * @param period the one that is shown; null for days of one's own
     * @throws Refused if it cannot be read
     */
    static AskedChart of(Form form, @Nullable ShownPeriod period) {
        Fields fields = new Fields(form);
        LocalDate day = fields.date("day");
        Factor factor = fields.choice("beside", Factor.class);
        LocalDate from = fields.date("from");
        LocalDate to = fields.date("to");
        fields.refuseIfFaulty();
        Map<String, String> days = new LinkedHashMap<>();
        if (period != null) {
            days.put("period", period.path());
        } else {
            put(days, "from", from);
            put(days, "to", to);
        }
        return new AskedChart(days, day, factor);
    }

    private static void put(Map<String, String> to, String name, @Nullable LocalDate date) {
        if (date != null) {
            to.put(name, date.toString());
        }
    }

    PeriodChart.Asked asked() {
        return new PeriodChart.Asked(day, factor, address(days) + "&day=");
    }

    private String address(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (factor != null) {
            all.put("beside", factor.path());
        }
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }

    /** What a form that changes the factor sends along. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(days);
        put(kept, "day", day);
        return kept;
    }

    public List<Factor> factors() {
        return Arrays.asList(Factor.values());
    }

    /** Where one may go from what is shown. */
    List<Move> moves(Who who, Report report, StepReading read) {
        LocalDate around = read.from().plusDays(ChronoUnit.DAYS.between(read.from(), read.to()) / 2);
        return ChartMoves.of(report.from(), report.to(), around, who.start(), who.today()).stream()
                .map(m -> new Move(m.kind().name(), address(parameters(m)) + "&day=" + around + "#chart"))
                .toList();
    }

    private static Map<String, String> parameters(ChartMoves.Move move) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (move.kind() == ChartMoves.Kind.WHOLE) {
            parameters.put("period", ShownPeriod.ALL.path());
        } else {
            put(parameters, "from", move.from());
            put(parameters, "to", move.to());
        }
        return parameters;
    }

    /** The page of a step: its day, its week in the diary, or its days in this chart. */
    public String page(Who who, PeriodChart chart, StepReading read) {
        if (chart.byDay()) {
            return who.day(read.from());
        }
        return who.link(
                ChronoUnit.DAYS.between(read.from(), read.to()) < DAYS_OF_A_WEEK
                        ? "/diary?until=" + read.to()
                        : "/progress"
                                + address(Map.of(
                                        "from",
                                        read.from().toString(),
                                        "to",
                                        read.to().toString())));
    }
}
