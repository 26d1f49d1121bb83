package dev.steadyback.chart.page;

/**
 * Writes an SVG element that is as wide as its place. Across, all is said in parts of that width; what keeps its size whatever the width is said in rem, so that it grows
 * with the reader's text. There is no style in it: colours and the sizes of text are those of the page's style sheet, by class.
 */
final class Svg {
    private static final double PIXELS_A_REM = 16;
    private static final long THOUSAND = 1000;

    private final StringBuilder out = new StringBuilder();

    /** Begins an element. */
    Svg begin(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        return this;
    }

    Svg end(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing in it. */
    Svg leaf(String tag, String... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** A line of text. */
    Svg text(String words, String... attributes) {
        begin("text", attributes);
        escaped(words);
        return end("text");
    }

    /** What another one has written. */
    Svg add(Svg other) {
        out.append(other.out);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** A part of the whole, such as 0.5 for its middle. */
    static String part(double part) {
        return number(part * 100) + "%";
    }

    /** Pixels at the usual size of text. */
    static String pixels(double pixels) {
        return number(pixels / PIXELS_A_REM) + "rem";
    }

    /** A number with as many of three decimals as it needs. A chart has thousands of them. */
    static String number(double value) {
        long rounded = Math.round(value * THOUSAND);
        StringBuilder number = new StringBuilder(8);
        if (rounded < 0) {
            number.append('-');
        }
        number.append(Math.abs(rounded) / THOUSAND);
        long rest = Math.abs(rounded) % THOUSAND;
        if (rest > 0) {
            number.append('.');
        }
        for (long place = THOUSAND / 10; rest > 0; place /= 10) {
            number.append(rest / place);
            rest %= place;
        }
        return number.toString();
    }
}
