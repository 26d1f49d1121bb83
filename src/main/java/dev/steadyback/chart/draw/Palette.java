package dev.steadyback.chart.draw;

import dev.steadyback.chart.ChartTheme;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of a chart. Those of text have a contrast of at least 4.5:1 on paper and on every shade; no meaning hangs
 * on a colour alone.
 *
 * @param ramp one hue in four steps from little to much, none of them in the middle, where no text can be read
 */
public record Palette(
        Color paper,
        Color ink,
        Color muted,
        Color grid,
        Color shade,
        Color flareShade,
        Color outline,
        Color dot,
        Color pain,
        Color band,
        Color good,
        Color warn,
        Color extra,
        List<Color> ramp) {
    private static final Palette LIGHT = new Palette(
            of(0xffffff),
            of(0x17191c),
            of(0x59636e),
            of(0xe6e8eb),
            of(0xf1f2f4),
            of(0xfdf1e8),
            of(0x7d8790),
            of(0x8a929b),
            of(0x0072b2),
            of(0xd3e6f3),
            of(0x007a5a),
            of(0xb84a00),
            of(0x5b3f95),
            ramp(0xd3e6f3, 0x94c4e3, 0x0072b2, 0x004b78));
    private static final Palette PRINT = new Palette(
            of(0xffffff),
            of(0x000000),
            of(0x4a525b),
            of(0xdedede),
            of(0xf0f0f0),
            of(0xf7f0ea),
            of(0x666e76),
            of(0x7c848c),
            of(0x005a8f),
            of(0xd6e4ee),
            of(0x00674c),
            of(0x9c3f00),
            of(0x4d3485),
            ramp(0xd6e4ee, 0x9bbfd6, 0x005a8f, 0x003557));

    public static Palette of(ChartTheme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case PRINT -> PRINT;
        };
    }

    private static Color of(int rgb) {
        return new Color(rgb);
    }

    private static List<Color> ramp(int... steps) {
        return Arrays.stream(steps).mapToObj(Color::new).toList();
    }

    /** The colour of text on a step of the ramp. */
    public Color onRamp(int step) {
        return step < ramp.size() / 2 ? ink : paper;
    }
}
