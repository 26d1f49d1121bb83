package dev.steadyback.chart.time;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.draw.ChartBody;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.language.Texts;
import dev.steadyback.report.PersonsModel;
import dev.steadyback.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small panel for each person, in rows, all on the same axes. */
public final class PersonsBody implements ChartBody {
    private static final double GUTTER = 30;
    private static final double BETWEEN = 20;

    private final Texts texts;
    private final int columns;
    private final double margin;
    private final double width;
    private final List<PersonPanel> panels = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    public PersonsBody(PersonsModel model, ChartSize size, Palette palette) {
        this.texts = model.reports().getFirst().texts();
        this.margin = ChartBody.margin(size);
        this.columns = switch (size) {
            case PHONE -> 1;
            case PAGE, SUMMARY -> 2;
            case WIDE -> 3;
        };
        this.width = (size.width() - 2 * margin - (columns - 1) * GUTTER) / columns;
        LocalDate first = Weeks.monday(model.from());
        LocalDate last = Weeks.sunday(model.to());
        for (Report report : model.reports()) {
            panels.add(new PersonPanel(report, report.from(), first, last, width, palette));
        }
        for (int i = 0; i < panels.size(); i += columns) {
            heights.add(panels.subList(i, Math.min(i + columns, panels.size())).stream()
                    .mapToDouble(PersonPanel::height)
                    .max()
                    .orElse(0));
        }
    }

    @Override
    public String method() {
        return texts.say("chart.persons.method");
    }

    @Override
    public double height() {
        return heights.stream().mapToDouble(Double::doubleValue).sum() + BETWEEN * (heights.size() - 1);
    }

    @Override
    public void draw(Sheet sheet, double top) {
        double y = top;
        for (int i = 0; i < panels.size(); i++) {
            double height = heights.get(i / columns);
            panels.get(i).draw(sheet, margin + i % columns * (width + GUTTER), y, height);
            if (i % columns == columns - 1) {
                y += height + BETWEEN;
            }
        }
    }
}
