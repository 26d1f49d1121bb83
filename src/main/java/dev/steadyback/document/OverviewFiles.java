package dev.steadyback.document;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the files of several persons' overview. */
@Component
public class OverviewFiles {
    private final Charts charts;

    OverviewFiles(Charts charts) {
        this.charts = charts;
    }

    /**
     * Writes the overview into a folder, made when it is not there: all of its files, or none.
     *
     * @param reports one of each person, over the same period; at least one
     * @return the files
     * @throws dev.steadyback.platform.Refused if the folder cannot be written
     */
    public List<Path> write(List<Report> reports, Path folder) {
        return WholeFiles.write(folder, files -> {
            files.add("overview.png", charts.personsPng(reports, ChartSize.WIDE, ChartTheme.LIGHT));
            files.add(
                    "overview.svg",
                    utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            + charts.personsSvg(reports, ChartSize.WIDE, ChartTheme.LIGHT)));
            files.add("overview.csv", utf8(charts.persons(reports).csv()));
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
