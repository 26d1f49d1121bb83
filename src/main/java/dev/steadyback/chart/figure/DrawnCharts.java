package dev.steadyback.chart.figure;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.Picture;
import dev.steadyback.chart.draw.ChartPng;
import dev.steadyback.chart.draw.ChartSvg;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.tables.ChartTable;
import dev.steadyback.chart.tables.PersonsTable;
import dev.steadyback.chart.time.PersonsBody;
import dev.steadyback.platform.Fonts;
import dev.steadyback.report.PersonsModel;
import dev.steadyback.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts charts together: what they find, what they draw, their numbers. */
@Component
public class DrawnCharts implements Charts {
    @Override
    public List<Chart> of(Report report) {
        return Arrays.stream(Chart.values())
                .filter(c ->
                        c != Chart.QUESTIONNAIRES || !report.questionnaires().isEmpty())
                .toList();
    }

    @Override
    public String svg(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        Fonts.need();
        ChartFindings found = ChartFindings.of(report, chart);
        Palette palette = Palette.of(theme);
        return svg(
                new ChartDrawing(ChartDrawing.body(report, chart, size, palette), found, size, palette, headed),
                chart.path(),
                size,
                theme,
                found);
    }

    @Override
    public Picture drawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        Fonts.need();
        return new ChartDrawing(report, chart, size, theme, headed);
    }

    @Override
    public byte[] png(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        return ChartPng.of(drawing(report, chart, size, theme, true));
    }

    @Override
    public ChartWords words(Report report, Chart chart) {
        return words(ChartFindings.of(report, chart), ChartTable.of(report, chart));
    }

    @Override
    public String personsSvg(List<Report> reports, ChartSize size, ChartTheme theme) {
        return svg(
                personsDrawing(reports, size, theme, true),
                "persons",
                size,
                theme,
                PersonsFindings.of(PersonsModel.of(reports)));
    }

    @Override
    public byte[] personsPng(List<Report> reports, ChartSize size, ChartTheme theme) {
        return ChartPng.of(personsDrawing(reports, size, theme, true));
    }

    @Override
    public Picture personsDrawing(List<Report> reports, ChartSize size, ChartTheme theme, boolean headed) {
        Fonts.need();
        PersonsModel model = PersonsModel.of(reports);
        Palette palette = Palette.of(theme);
        return new ChartDrawing(
                new PersonsBody(model, size, palette), PersonsFindings.of(model), size, palette, headed);
    }

    @Override
    public ChartWords persons(List<Report> reports) {
        PersonsModel model = PersonsModel.of(reports);
        return words(PersonsFindings.of(model), PersonsTable.of(model.reports()));
    }

    private static String svg(Picture drawing, String name, ChartSize size, ChartTheme theme, ChartFindings found) {
        String id = "chart-" + name + "-" + size.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT);
        return ChartSvg.of(drawing, id, found.title(), found.said());
    }

    private static ChartWords words(ChartFindings found, ChartTable table) {
        return new ChartWords(
                found.title(), found.subtitle(), found.facts(), table.header(), table.rows(), table.file());
    }
}
