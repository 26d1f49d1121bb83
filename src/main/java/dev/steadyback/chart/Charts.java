package dev.steadyback.chart;

import dev.steadyback.report.Report;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws the charts of a report. The same report gives the same bytes. */
@Component
public class Charts {
    private static final int PNG_SCALE = 2;

    /** A chart to put into a page as it is: an {@code svg} element without script, style sheet or outside reference. */
    public String svg(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        return svg(report, chart, size, theme, true);
    }

    /** The same, with or without its title drawn; it always has it as its name. */
    public String svg(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        ChartWords words = words(report, chart);
        String id = "chart-" + chart.path() + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + theme.name().toLowerCase(java.util.Locale.ROOT);
        return ChartSvg.of(drawing(report, chart, size, theme, headed), id, words.title(), description(words));
    }

    /** The same, to be drawn elsewhere. */
    public Picture drawing(Report report, Chart chart, ChartSize size, ChartTheme theme, boolean headed) {
        return new ChartDrawing(report, chart, size, theme, headed);
    }

    private static String description(ChartWords words) {
        return words.subtitle() + ". " + String.join(" ", words.facts());
    }

    /** A chart as an image, at twice its size for sharp screens. */
    public byte[] png(Report report, Chart chart, ChartSize size, ChartTheme theme) {
        Picture drawing = drawing(report, chart, size, theme, true);
        BufferedImage image = new BufferedImage(
                PNG_SCALE * drawing.width(), PNG_SCALE * drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PNG_SCALE, PNG_SCALE);
            drawing.draw(graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The chart's finding, facts and numbers. */
    public ChartWords words(Report report, Chart chart) {
        ChartFindings findings = new ChartFindings(report);
        ChartTable table = ChartTable.of(report, chart);
        return new ChartWords(
                findings.title(chart),
                findings.subtitle(chart),
                findings.facts(chart),
                table.header(),
                table.rows(),
                table.csv());
    }
}
