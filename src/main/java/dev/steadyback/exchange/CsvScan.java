package dev.steadyback.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through text of separated values and finds the first quote that does not belong there, or the first cell that is
 * one too many. A reader that is lenient about quotes would let one swallow the rest of the file, and one that reads all
 * cells of a line takes many times its size in memory.
 */
final class CsvScan {
    static final int MOST_COLUMNS = 200;
    static final int MOST_CELLS = 1_000_000;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    private final char separator;
    private State state = State.CELL_START;
    private int line = 1;
    private int cell;
    private int cells;
    private int openedOn;
    private @Nullable String fault;
    private String faultKey = "";
    private List<Object> faultValues = List.of();

    private CsvScan(char separator) {
        this.separator = separator;
    }

    static CsvScan of(String text, char separator) {
        CsvScan scan = new CsvScan(separator);
        for (int i = 0; i < text.length() && scan.fault == null; i++) {
            scan.next(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : '\n');
        }
        if (scan.fault == null && scan.state == State.QUOTED) {
            scan.line = scan.openedOn;
            scan.fault = "opens a quote that is never closed";
            scan.faultKey = "fault.quote-open";
        }
        return scan;
    }

    /** What is wrong with a quote, null when nothing is. */
    @Nullable
    String fault() {
        return fault;
    }

    /** What a text that says the fault is called. */
    String faultKey() {
        return faultKey;
    }

    /** What that text holds. */
    Object[] faultValues() {
        return faultValues.toArray();
    }

    /** The line of the fault, or of the text's end. */
    int line() {
        return line;
    }

    /** The cell of the fault, or of the text's end, counted from 0. */
    int cell() {
        return cell;
    }

    private void next(char c, char following) {
        boolean lineEnd = c == '\n' || (c == '\r' && following != '\n');
        switch (state) {
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE_CLOSED;
                }
            }
            case QUOTE_CLOSED -> {
                if (c == '"') {
                    state = State.QUOTED;
                } else if (!ends(c, lineEnd) && c != '\r') {
                    fault = "has text after its closing quote; a quote within a quoted cell is written twice";
                    faultKey = "fault.quote-closed";
                }
            }
            case CELL_START, PLAIN -> {
                if (c == '"' && state == State.CELL_START) {
                    state = State.QUOTED;
                    openedOn = line;
                } else if (c == '"') {
                    fault = "holds a stray quote; put the whole cell in quotes and write the quote within it twice";
                    faultKey = "fault.quote-stray";
                } else if (!ends(c, lineEnd) && c != '\r') {
                    state = State.PLAIN;
                }
            }
        }
        if (lineEnd && fault == null) {
            line++;
        }
    }

    private boolean ends(char c, boolean lineEnd) {
        if (lineEnd) {
            cell = 0;
        } else if (c == separator) {
            cell++;
            cells++;
            if (cell == MOST_COLUMNS) {
                fault = "has more than " + MOST_COLUMNS + " columns; leave out those that are not to be imported";
                faultKey = "fault.too-many-columns";
                faultValues = List.of(MOST_COLUMNS);
            } else if (cells == MOST_CELLS) {
                fault = "is where the file has more than " + MOST_CELLS + " cells, please split it";
                faultKey = "fault.too-many-cells";
                faultValues = List.of(MOST_CELLS);
            }
        } else {
            return false;
        }
        state = State.CELL_START;
        return true;
    }
}
