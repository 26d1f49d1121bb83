package dev.steadyback.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file of separated values is read.
 *
 * @param guessed whether columns by other names are recognised and unknown ones left out, because somebody looks at what
 *     was made of them before anything is stored; otherwise a column that is known by no name is refused
 * @param columns what somebody said that columns are, by their place from 0; an empty text leaves one out
 * @param order which number of a date with slashes comes first; null where the file has to prove it
 */
public record HowToRead(
        boolean guessed,
        Map<Integer, String> columns,
        @Nullable DateOrder order) {
    /** As a command does, which nobody looks at before it is done. */
    public static final HowToRead STRICTLY = new HowToRead(false, Map.of(), null);

    /** As well as can be guessed. */
    public static final HowToRead GUESSED = new HowToRead(true, Map.of(), null);

    public HowToRead {
        columns = Map.copyOf(columns);
    }

    /** The columns that a header's cells stand for; an empty text for one that is left out. */
    List<String> columns(List<String> header, CsvTable.Columns known) {
        if (!guessed) {
            return header.stream()
                    .map(cell -> ColumnNames.orAsWritten(cell, known))
                    .map(HowToRead::known)
                    .toList();
        }
        return ColumnNames.of(header, known, columns);
    }

    /** Whoever has times of day that look like durations can say that they are none. */
    private static String known(String column) {
        return column.equals("time_of_day") ? "time" : column;
    }
}
