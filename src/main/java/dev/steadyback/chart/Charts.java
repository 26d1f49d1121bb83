package dev.steadyback.chart;

import dev.steadyback.platform.Fonts;
import dev.steadyback.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws the charts of a report. The same report gives the same bytes. */
@Component
public class Charts {
    /** The charts that a report has something for: one that speaks of no questionnaires has none of them. */
    public List<Chart> of(Report report) {
        return Arrays.stream(Chart.values())
                .filter(c ->
                        c != Chart.QUESTIONNAIRES || !report.questionnaires().isEmpty())
                .toList();
    }

    /** A chart to put into a page as it is: an {@code svg} element without script, style sheet or outside reference. */
    public String svg(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        return svg(report, chart, size, theme, true);
    }

    /** The same, with or without its title drawn; it always has it as its name. */
    public String svg(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        Fonts.need();
        ChartFindings found = ChartFindings.of(report, chart);
        Palette palette = Palette.of(theme);
        return svg(
                new ChartDrawing(ChartBody.of(report, chart, size, palette), found, size, palette, headed),
                chart.path(),
                size,
                theme,
                found);
    }

    /** The same, to be drawn elsewhere. */
    public Picture drawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        Fonts.need();
        return new ChartDrawing(report, chart, size, theme, headed);
    }

    /** A chart as an image, at twice its size for sharp screens. */
    public byte[] png(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        return ChartPng.of(drawing(report, chart, size, theme, true));
    }

    /** The chart's finding, facts and numbers. */
    public ChartWords words(Report report, Chart chart) {
        return words(ChartFindings.of(report, chart), ChartTable.of(report, chart));
    }

    /** Several persons beside each other, by name, on the same axes; their reports are of the same period. */
    public String personsSvg(List<Report> reports, ChartSize size, ChartTheme theme) {
        return svg(personsDrawing(reports, size, theme, true), "persons", size, theme, PersonsFindings.of(reports));
    }

    public byte[] personsPng(List<Report> reports, ChartSize size, ChartTheme theme) {
        return ChartPng.of(personsDrawing(reports, size, theme, true));
    }

    /** The same, to be drawn elsewhere. */
    public Picture personsDrawing(List<Report> reports, ChartSize size, ChartTheme theme, boolean headed) {
        Fonts.need();
        Palette palette = Palette.of(theme);
        return new ChartDrawing(
                new PersonsBody(PersonsFindings.byName(reports), size, palette),
                PersonsFindings.of(reports),
                size,
                palette,
                headed);
    }

    /** What is found of several persons, and their numbers. */
    public ChartWords persons(List<Report> reports) {
        return words(PersonsFindings.of(reports), PersonsTable.of(PersonsFindings.byName(reports)));
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
