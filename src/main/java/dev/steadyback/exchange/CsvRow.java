package dev.steadyback.exchange;

import dev.steadyback.platform.Fields;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a row as the fields that they stand for. */
final class CsvRow implements Fields.Source {
    private static final Pattern SHORT_TIME = Pattern.compile("\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d+),(\\d+)");

    private final CsvTable table;
    private final CsvTable.Row row;

    CsvRow(CsvTable table, CsvTable.Row row) {
        this.table = table;
        this.row = row;
    }

    @Override
    public @Nullable String value(String path) {
        int column = table.columns().indexOf(EntryFile.column(path));
        if (column < 0) {
            return null;
        }
        String cell = row.cells().get(column).strip();
        return switch (path) {
            case "date" -> DateShape.iso(cell, table.order());
            case "time" -> SHORT_TIME.matcher(cell).matches() ? "0" + cell : cell;
            // Where commas do not separate cells, they separate decimals.
            case "sittingHours", "standingHours", "sleepHours", "pain" ->
                table.separator() == ';' ? DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2") : cell;
            case "score",
                    "minutes",
                    "effort",
                    "done",
                    "planned",
                    "painBefore",
                    "painAfter",
                    "walkingMinutes",
                    "lifts" -> WholeNumbers.plain(cell);
            default -> cell;
        };
    }

    @Override
    public int size(String path) {
        return 0;
    }
}
