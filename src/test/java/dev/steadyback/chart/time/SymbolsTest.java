package dev.steadyback.chart.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.chart.draw.ColumnSymbols;
import dev.steadyback.chart.draw.Palette;
import dev.steadyback.chart.draw.Sheet;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs differ by shape: drawn all in one black, without any colour, they can still be told apart. */
class SymbolsTest {
    private static final Palette ONE_COLOUR = oneColour();

    private static Palette oneColour() {
        Color paper = Color.WHITE;
        Color ink = Color.BLACK;
        return new Palette(
                paper, ink, ink, ink, ink, ink, ink, ink, ink, ink, ink, ink, ink, List.of(ink, ink, ink, ink));
    }

    private static BufferedImage drawn(BiConsumer<Sheet, Rectangle2D> sign, double width, double height) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(2, 2);
        Sheet sheet = new Sheet(graphics, ONE_COLOUR);
        sheet.fill(new Rectangle2D.Double(0, 0, 32, 32), Color.WHITE);
        sign.accept(sheet, new Rectangle2D.Double(2, 2, width, height));
        graphics.dispose();
        return image;
    }

    /** The part of the sign's pixels that differ clearly. */
    private static double difference(BufferedImage a, BufferedImage b, double pixels) {
        int differing = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (Math.abs(a.getRaster().getSample(x, y, 0) - b.getRaster().getSample(x, y, 0)) > 100) {
                    differing++;
                }
            }
        }
        return differing / pixels;
    }

    private static void apart(Map<String, BufferedImage> signs, double pixels) {
        signs.forEach((one, drawn) -> signs.forEach((other, beside) -> {
            if (!one.equals(other)) {
                assertThat(difference(drawn, beside, pixels))
                        .as("%s and %s", one, other)
                        .isGreaterThan(0.03);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 12, 20})
    void whatBecameOfADay(double side) {
        Map<String, BufferedImage> signs = new LinkedHashMap<>();
        for (DayState state : DayState.values()) {
            signs.put(state.name(), drawn((sheet, box) -> DaySymbols.draw(sheet, box, state, 0), side, side));
        }
        signs.put("extra", drawn((sheet, box) -> DaySymbols.draw(sheet, box, DayState.REST, 1), side, side));
        apart(signs, 4 * side * side);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 12})
    void thePiecesOfAColumn(double width) {
        Map<String, BufferedImage> signs = new LinkedHashMap<>();
        signs.put("credited", drawn(ColumnSymbols::credited, width, 20));
        signs.put("due", drawn(ColumnSymbols::due, width, 20));
        signs.put("open", drawn(ColumnSymbols::open, width, 20));
        signs.put("extras", drawn(ColumnSymbols::extras, width, 20));
        apart(signs, 4 * width * 20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 8})
    void theDaysOfAColumn(double width) {
        Map<String, BufferedImage> signs = new LinkedHashMap<>();
        for (DayState state : List.of(DayState.DONE, DayState.PARTLY, DayState.MISSED, DayState.EXCUSED)) {
            signs.put(state.name(), drawn((sheet, box) -> ColumnSymbols.days(sheet, box, state), width, 20));
        }
        apart(signs, 4 * width * 20);
    }
}
