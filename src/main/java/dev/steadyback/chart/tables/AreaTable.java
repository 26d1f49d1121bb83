package dev.steadyback.chart.tables;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.report.AreaModel;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Focus areas with the causes they work on, in the order in which they are drawn. */
final class AreaTable {
    private AreaTable() {}

    /** An area with its causes, or a cause that has none. */
    private record Line(List<SuspectedCause> causes, AdherenceView.@Nullable Area area) {
        static Line of(AreaModel.Row row) {
            return new Line(row.causes(), row.area());
        }

        String of(Function<AdherenceView.Area, String> cell) {
            return area == null ? "" : cell.apply(area);
        }
    }

    static ChartTable of(Report report) {
        Texts texts = report.texts();
        AreaModel model = AreaModel.of(report);
        List<Line> lines = new ArrayList<>();
        model.worked().forEach(r -> lines.add(Line.of(r)));
        model.open().forEach(c -> lines.add(new Line(List.of(c), null)));
        model.others().forEach(r -> lines.add(Line.of(r)));
        return ChartTable.of(
                lines,
                List.of(
                        new Column<>(
                                "causes",
                                l -> texts.list(
                                        l.causes().stream().map(texts::name).toList()),
                                l -> l.causes().stream().map(Enum::name).collect(Collectors.joining(" "))),
                        new Column<>(
                                "area",
                                l -> l.area() == null
                                        ? texts.say("chart.areas.open")
                                        : texts.name(l.area().area()),
                                l -> l.of(a -> a.area().name())),
                        new Column<>(
                                "due", l -> l.of(a -> texts.whole(a.due())), l -> l.of(a -> String.valueOf(a.due()))),
                        new Column<>(
                                "credited",
                                l -> l.of(a -> texts.credit(a.credited())),
                                l -> l.of(a -> Plain.value(a.credited()))),
                        new Column<>(
                                "percent",
                                l -> l.of(a -> a.percent() == null ? "" : texts.percent(a.percent())),
                                l -> l.of(a -> Plain.whole(a.percent())))),
                texts);
    }
}
