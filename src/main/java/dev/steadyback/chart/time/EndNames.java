package dev.steadyback.chart.time;

import dev.steadyback.chart.draw.Sheet;
import dev.steadyback.chart.draw.Type;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The names at the ends of lines: each as near to its line as the others allow, in as many lines as it needs. */
final class EndNames {
    private static final double APART = 3;

    private final List<Name> names = new ArrayList<>();

    private record Name(double at, String first, String second, Color color) {
        double width() {
            return Math.max(Type.width(first, Type.SMALL), Type.width(second, Type.SMALL));
        }
    }

    /** A name in its lines, at a height. */
    private record Block(double at, Font font, List<String> first, List<String> second, Color color) {
        static Block of(Name name, double at, double width) {
            // A name that is too long in semi-bold may still fit in the small size.
            Font font = Type.width(name.first(), Type.LABEL_STRONG) <= width ? Type.LABEL_STRONG : Type.SMALL;
            return new Block(
                    at,
                    font,
                    Type.wrap(name.first(), font, width),
                    name.second().isEmpty() ? List.of() : Type.wrap(name.second(), Type.SMALL, width),
                    name.color());
        }

        double height() {
            return first.size() * Type.lineHeight(Type.LABEL_STRONG) + second.size() * Type.lineHeight(Type.SMALL);
        }
    }

    /** Names what is at a value; the second line may be empty. */
    void add(double at, String first, String second, Color color) {
        names.add(new Name(at, first, second, color));
    }

    /** The width that the names need at least. */
    double width() {
        return names.stream().mapToDouble(Name::width).max().orElse(0);
    }

    /**
     * Draws the names between two heights.
     *
     * @param y the height of a value
     * @param leaders whether a name that had to move is joined to its line
     */
    void draw(Sheet sheet, Frame frame, DoubleUnaryOperator y, double top, double bottom, boolean leaders) {
        List<Block> blocks = names.stream()
                .map(n -> Block.of(n, y.applyAsDouble(n.at()), frame.right() - frame.names()))
                .sorted(Comparator.comparingDouble(Block::at))
                .toList();
        double[] tops = new double[blocks.size()];
        double free = top;
        for (int i = 0; i < tops.length; i++) {
            Block block = blocks.get(i);
            tops[i] = Math.max(free, block.at() - Type.lineHeight(Type.LABEL_STRONG) / 2);
            free = tops[i] + block.height() + APART;
        }
        double limit = bottom;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - blocks.get(i).height());
            limit = tops[i] - APART;
        }
        for (int i = 0; i < tops.length; i++) {
            draw(sheet, frame, blocks.get(i), tops[i], leaders);
        }
    }

    private static void draw(Sheet sheet, Frame frame, Block block, double top, boolean leaders) {
        double line = Type.lineHeight(Type.LABEL_STRONG);
        double y = top + line / 2;
        double x = frame.names();
        if (leaders && Math.abs(y - block.at()) > 5) {
            sheet.line(frame.area().getMaxX() + 1, block.at(), x - 2, y, block.color(), Sheet.stroke(0.7));
        }
        for (String words : block.first()) {
            sheet.text(words, x, y, block.font(), block.color(), Sheet.Align.START);
            y += line;
        }
        sheet.lines(block.second(), x, top + block.first().size() * line, Type.SMALL, block.color());
    }
}
