package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartWords;
import java.util.List;
import java.util.Locale;

/** A piece of a report that has a form of its own in each kind of document. */
sealed interface Block {
    /** The name by which a template tells the kinds apart. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    record Heading(String text) implements Block {}

    /** A sentence or more. A quiet one explains. */
    record Paragraph(String text, boolean quiet) implements Block {
        static Paragraph of(String text) {
            return new Paragraph(text, false);
        }

        static Paragraph quiet(String text) {
            return new Paragraph(text, true);
        }
    }

    /** Sentences that stand for themselves. */
    record Points(List<String> sentences) implements Block {
        public Points {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A chart.
     *
     * @param tabled whether its numbers stand in a table beside it; otherwise each document finds a place for them
     */
    record Picture(Chart chart, ChartWords words, boolean tabled) implements Block {}

    /**
     * A table, and what is said when it has no rows.
     *
     * @param caption what it is of, for those who do not see what it stands under
     */
    record Table(String caption, List<String> header, List<List<String>> rows, String empty) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }
}
