package dev.steadyback.chart.time;

import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import dev.steadyback.language.Texts;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lanes above the panels for what was going on: flares, treatments, reliefs, plan versions, pauses. A lane is there when it has something in it. */
final class Lanes {
    private static final double HEIGHT = 16;
    private static final double BAR = 6;

    private final ChartModel.Marks marks;
    private final Palette palette;
    private final Texts texts;
    private final List<Lane> lanes = new ArrayList<>();

    private record Lane(String name, Drawing drawing) {}

    private interface Drawing {
        void draw(Sheet sheet, Frame frame, double y);
    }

    Lanes(ChartModel model, Palette palette, Texts texts) {
        this.marks = model.marks();
        this.palette = palette;
        this.texts = texts;
        if (marks.plans().size() > 1
                || !(marks.plans().isEmpty() || marks.plans().getFirst().number() == 1)) {
            add("chart.lane.plan", this::plans);
        }
        if (!marks.pauses().isEmpty()) {
            add("chart.lane.pause", this::pauses);
        }
        if (!marks.flares().isEmpty()) {
            add("chart.lane.flare", this::flares);
        }
        if (!marks.treatments().isEmpty()) {
            add("chart.lane.treatment", this::treatments);
        }
        if (!marks.reliefs().isEmpty()) {
            add("chart.lane.relief", this::reliefs);
        }
    }

    private void add(String key, Drawing drawing) {
        lanes.add(new Lane(texts.say(key), drawing));
    }

    /** The width of the widest name at the left. */
    double names() {
        return lanes.stream()
                .mapToDouble(l -> Type.width(l.name(), Type.SMALL))
                .max()
                .orElse(0);
    }

    double height() {
        return lanes.isEmpty() ? 0 : lanes.size() * HEIGHT + 4;
    }

    void draw(Sheet sheet, Frame frame, double top) {
        double y = top + HEIGHT / 2;
        for (Lane lane : lanes) {
            sheet.text(lane.name(), frame.left(), y, Type.SMALL, palette.muted(), Sheet.Align.END);
            lane.drawing().draw(sheet, frame, y);
            y += HEIGHT;
        }
    }

    private void plans(Sheet sheet, Frame frame, double y) {
        for (int i = 0; i < marks.plans().size(); i++) {
            ChartModel.Version plan = marks.plans().get(i);
            double x = frame.x(plan.from());
            double end = i + 1 < marks.plans().size()
                    ? frame.x(marks.plans().get(i + 1).from())
                    : frame.area().getMaxX();
            sheet.line(x, y - 7, x, y + 7, palette.outline(), Sheet.stroke(0.8));
            sheet.line(x, y + 7, end, y + 7, palette.outline(), Sheet.stroke(0.8));
            if (marks.plans().size() > Panel.MOST_VERSIONS) {
                continue;
            }
            fitting(sheet, x + 5, y - 1, end - 3, shorter(plan));
        }
    }

    private void pauses(Sheet sheet, Frame frame, double y) {
        bars(sheet, frame, y, marks.pauses(), false);
    }

    private void flares(Sheet sheet, Frame frame, double y) {
        bars(sheet, frame, y, marks.flares(), true);
    }

    /** A mark on the day, and its name beside it as far as there is room before the next. */
    private void treatments(Sheet sheet, Frame frame, double y) {
        for (int i = 0; i < marks.treatments().size(); i++) {
            ChartModel.Stretch treatment = marks.treatments().get(i);
            double x = frame.noon(treatment.from());
            sheet.fill(new Rectangle2D.Double(x - 2, y - 5, 4, 10), palette.ink());
            double end = i + 1 < marks.treatments().size()
                    ? frame.noon(marks.treatments().get(i + 1).from())
                    : frame.right();
            fitting(sheet, x + 6, y, end - 5, List.of(treatment.name()));
        }
    }

    private void reliefs(Sheet sheet, Frame frame, double y) {
        for (LocalDate day : marks.reliefs()) {
            sheet.fill(new Ellipse2D.Double(frame.noon(day) - 1.6, y - 1.6, 3.2, 3.2), palette.muted());
        }
    }

    /** A bar for each stretch, and its days beside it as far as there is room. */
    private void bars(Sheet sheet, Frame frame, double y, List<ChartModel.Stretch> stretches, boolean solid) {
        for (int i = 0; i < stretches.size(); i++) {
            ChartModel.Stretch stretch = stretches.get(i);
            double x = frame.x(stretch.from());
            double width = Math.max(3, frame.end(stretch.to()) - x);
            RoundRectangle2D bar = new RoundRectangle2D.Double(x, y - BAR / 2, width, BAR, 3, 3);
            if (solid) {
                sheet.fill(bar, palette.warn());
            } else {
                sheet.fill(bar, palette.shade());
                sheet.outline(bar, palette.outline(), Sheet.stroke(1));
            }
            double end = i + 1 < stretches.size() ? frame.x(stretches.get(i + 1).from()) : frame.right();
            fitting(sheet, x + width + 5, y, end - 4, shorter(stretch.name()));
        }
    }

    /** A name as it is, then without what follows its comma. */
    private static List<String> shorter(String name) {
        return List.of(name, name.split(", ", 2)[0]);
    }

    /** A version's name as it is, then without its date, then its number alone. */
    private List<String> shorter(ChartModel.Version plan) {
        return List.of(plan.name(), texts.say("chart.version-short", plan.number()), String.valueOf(plan.number()));
    }

    private void fitting(Sheet sheet, double x, double y, double end, List<String> names) {
        @Nullable
        String text = names.stream()
                .filter(t -> x + Type.width(t, Type.SMALL) <= end)
                .findFirst()
                .orElse(null);
        if (text != null) {
            sheet.text(text, x, y, Type.SMALL, palette.muted(), Sheet.Align.START);
        }
    }
}
