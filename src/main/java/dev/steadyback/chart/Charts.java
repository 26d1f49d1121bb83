package dev.steadyback.chart;

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
        ChartFindings findings = new ChartFindings(report);
        return svg(
                drawing(report, chart, size, theme, headed),
                chart.path(),
                size,
                theme,
                findings.title(chart),
                said(findings.subtitle(chart), findings.facts(chart)));
    }

    /** The same, to be drawn elsewhere. */
    public Picture drawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        return new ChartDrawing(report, chart, size, theme, headed);
    }

    /** A chart as an image, at twice its size for sharp screens. */
    public byte[] png(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        return ChartPng.of(drawing(report, chart, size, theme, true));
    }

    /** The chart's finding, facts and numbers. */
    public ChartWords words(Report report, Chart chart) {
        ChartFindings findings = new ChartFindings(report);
        return words(
                findings.title(chart), findings.subtitle(chart), findings.facts(chart), ChartTable.of(report, chart));
    }

    /** Several persons beside each other, by name, on the same axes; their reports are of the same period. */
    public String personsSvg(List<Report> reports, ChartSize size, ChartTheme theme) {
        PersonsFindings findings = new PersonsFindings(PersonsFindings.byName(reports));
        return svg(
                personsDrawing(reports, size, theme, true),
                "persons",
                size,
                theme,
                findings.title(),
                said(findings.subtitle(), findings.facts()));
    }

    public byte[] personsPng(List<Report> reports, ChartSize size, ChartTheme theme) {
        return ChartPng.of(personsDrawing(reports, size, theme, true));
    }

    /** The same, to be drawn elsewhere. */
    public Picture personsDrawing(List<Report> reports, ChartSize size, ChartTheme theme, boolean headed) {
        List<Report> sorted = PersonsFindings.byName(reports);
        PersonsFindings findings = new PersonsFindings(sorted);
        return new ChartDrawing(
                new PersonsBody(sorted, size, Palette.of(theme)),
                findings.title(),
                findings.subtitle(),
                size,
                Palette.of(theme),
                headed);
    }

    /** What is found of several persons, and their numbers. */
    public ChartWords persons(List<Report> reports) {
        List<Report> sorted = PersonsFindings.byName(reports);
        PersonsFindings findings = new PersonsFindings(sorted);
        return words(findings.title(), findings.subtitle(), findings.facts(), PersonsTable.of(sorted));
    }

    /** What a chart says to those who do not see it; its numbers stand beside it. */
    private static String said(String subtitle, List<String> facts) {
        return subtitle + ". " + String.join(" ", facts);
    }

    private static String svg(
            Picture drawing, String name, ChartSize size, ChartTheme theme, String title, String description) {
        String id = "chart-" + name + "-" + size.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT);
        return ChartSvg.of(drawing, id, title, description);
    }

    private static ChartWords words(String title, String subtitle, List<String> facts, ChartTable table) {
        return new ChartWords(title, subtitle, facts, table.header(), table.rows(), table.file());
    }
}
