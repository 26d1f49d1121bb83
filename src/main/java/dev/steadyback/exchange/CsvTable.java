package dev.steadyback.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of comma- or semicolon-separated values, under the columns that its header names.
 *
 * @param header the header as it is written
 * @param columns what its columns are; an empty text for one that is left out
 * @param order which number of a date with slashes comes first; null where the file proves it
 */
record CsvTable(
        char separator,
        List<String> header,
        List<String> columns,
        List<Row> rows,
        @Nullable DateOrder order) {
    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_ROWS = 50_000;

    /**
     * A row with as many cells as there are columns.
     *
     * @param line the line of the file that it begins on, the header's is 1
     */
    record Row(int line, List<String> cells) {}

    /** The columns that a kind of file may have; all of them begin with the required ones. */
    record Columns(List<String> required, List<String> all) {
        static Columns of(String required, String optional) {
            List<String> first = List.of(required.split(" "));
            List<String> others = optional.isEmpty() ? List.of() : List.of(optional.split(" "));
            return new Columns(
                    first, Stream.concat(first.stream(), others.stream()).toList());
        }

        /** For people: required columns first, then the others in brackets. */
        String list() {
            List<String> others = all.subList(required.size(), all.size());
            return String.join(", ", required) + (others.isEmpty() ? "" : " [" + String.join(", ", others) + "]");
        }
    }

    /** Reads a file; null when it cannot be read as a table of this kind, and why is among the rejections. */
    static @Nullable CsvTable read(InputFile file, Columns known, HowToRead how, Rejections.OfFile rejected) {
        byte[] bytes = file.bytes();
        if (bytes == null) {
            int largest = InputFile.LARGEST / 1024 / 1024;
            rejected.add(
                    null,
                    null,
                    "is larger than " + largest + " MB; split it into smaller files",
                    "fault.file-too-large",
                    largest);
            return null;
        }
        Utf8.Decoded decoded = Utf8.decode(bytes);
        String text = decoded.text();
        char separator = separator(text);
        if (!decoded.whole() || text.indexOf('\0') >= 0) {
            noText(decoded, separator, rejected);
            return null;
        }
        if (text.isBlank()) {
            rejected.add(1, null, "is empty; the first line names the columns: " + known.list(), "fault.file-empty");
            return null;
        }
        if (text.stripLeading().startsWith("<")) {
            rejected.doubt(1, null, "fault.xml");
            return null;
        }
        CsvScan scan = CsvScan.of(text, separator);
        String fault = scan.fault();
        if (fault != null) {
            rejected.add(
                    scan.line(), columnAt(text, separator, scan.cell()), fault, scan.faultKey(), scan.faultValues());
            return null;
        }
        return parse(text, separator, known, how, rejected);
    }

    /** The cells of a file's first line; empty when it cannot be read as text. */
    static List<String> header(InputFile file) {
        byte[] bytes = file.bytes();
        if (bytes == null) {
            return List.of();
        }
        Utf8.Decoded decoded = Utf8.decode(bytes);
        String line = firstLine(decoded.text());
        char separator = separator(line);
        if (!decoded.whole()
                || line.indexOf('\0') >= 0
                || CsvScan.of(line, separator).fault() != null) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(line, format(separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    private static @Nullable CsvTable parse(
            String text, char separator, Columns known, HowToRead how, Rejections.OfFile rejected) {
        try (CSVParser parser = CSVParser.parse(text, format(separator))) {
            List<String> header = List.of();
            List<String> columns = List.of();
            List<Row> rows = new ArrayList<>();
            Iterator<CSVRecord> records = parser.iterator();
            while (true) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                List<String> cells = records.next().toList();
                if (columns.isEmpty()) {
                    header = cells;
                    columns = how.columns(cells, known);
                    if (!headerIsGood(header, columns, line, separator, known, how, rejected)) {
                        return null;
                    }
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    if (rows.size() == MOST_ROWS) {
                        rejected.add(
                                line,
                                null,
                                "is one row too many: at most " + MOST_ROWS + " in a file, please split it",
                                "fault.too-many-rows",
                                MOST_ROWS);
                        return null;
                    }
                    if (rowIsGood(cells, columns, line, separator, rejected)) {
                        rows.add(new Row(line, cells));
                    }
                }
            }
            return new CsvTable(separator, header, columns, rows, how.order());
        } catch (IOException | UncheckedIOException e) {
            rejected.add(null, null, "cannot be read as separated values: " + e.getMessage(), "fault.csv");
            return null;
        }
    }

    private static boolean headerIsGood(
            List<String> header,
            List<String> columns,
            int line,
            char separator,
            Columns known,
            HowToRead how,
            Rejections.OfFile rejected) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String column = columns.get(i);
            if (header.get(i).indexOf(other(separator)) >= 0 && column.isEmpty() == how.guessed()) {
                rejected.add(
                        line,
                        null,
                        "mixes commas and semicolons as separators; use one of them in the whole file",
                        "fault.separators");
                return false;
            }
            if (column.isEmpty() && how.guessed()) {
                continue;
            }
            if (column.isEmpty()) {
                rejected.add(line, null, "has a column without a name; the columns are " + known.list());
            } else if (!known.all().contains(column)) {
                rejected.add(line, shown(column), "is no column known here; the columns are " + known.list());
            } else if (!seen.add(column)) {
                rejected.add(line, column, "names two columns; keep one of them", "fault.column-twice");
            }
        }
        for (String column : known.required()) {
            if (!seen.contains(column)) {
                rejected.add(
                        line,
                        column,
                        "is missing from the header; the columns are " + known.list(),
                        "fault.column-missing");
            }
        }
        return rejected.isEmpty();
    }

    private static boolean rowIsGood(
            List<String> cells, List<String> columns, int line, char separator, Rejections.OfFile rejected) {
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            int length = cells.get(i).length();
            if (length > LONGEST_CELL) {
                rejected.add(
                        line,
                        columns.get(i),
                        "has " + length + " characters, more than any cell can have",
                        "fault.cell-too-long",
                        length);
                return false;
            }
        }
        if (cells.size() == columns.size()) {
            return true;
        }
        boolean mixed = cells.stream().anyMatch(cell -> cell.indexOf(other(separator)) >= 0);
        rejected.add(
                line,
                null,
                "has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the header has " + columns.size()
                        + (mixed
                                ? "; the header separates by " + word(separator) + ", and the whole file must"
                                : "; a cell that holds a separator must be put in quotes"),
                mixed ? "fault.cells-mixed" : "fault.cells",
                cells.size(),
                columns.size());
        return false;
    }

    private static void noText(Utf8.Decoded decoded, char separator, Rejections.OfFile rejected) {
        String before =
                decoded.whole() ? decoded.text().substring(0, decoded.text().indexOf('\0')) : decoded.text();
        if (before.startsWith("PK")) {
            rejected.doubt(1, null, "fault.zip");
            return;
        }
        if (before.length() < 2) {
            rejected.add(
                    1,
                    null,
                    "is no text file in UTF-8; in a spreadsheet choose “CSV UTF-8” when saving",
                    "fault.no-text-file");
            return;
        }
        CsvScan end = CsvScan.of(before, separator);
        rejected.add(
                (int) before.replace("\r\n", "\n")
                                .chars()
                                .filter(c -> c == '\n' || c == '\r')
                                .count()
                        + 1,
                end.fault() == null ? columnAt(before, separator, end.cell()) : null,
                "holds a letter that is not in UTF-8; save the file as UTF-8 and import it again",
                "fault.not-utf8");
    }

    /** The column of a cell; null within the header itself or beyond it. */
    private static @Nullable String columnAt(String text, char separator, int cell) {
        String header = firstLine(text);
        if (header.length() == text.length() || header.indexOf('"') >= 0 || cell >= CsvScan.MOST_COLUMNS) {
            return null;
        }
        String[] names = header.split(String.valueOf(separator), cell + 2);
        return cell < names.length ? shown(columnName(names[cell])) : null;
    }

    private static char separator(String text) {
        String header = firstLine(text);
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static String firstLine(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end);
    }

    static String columnName(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static String shown(String column) {
        return column.length() > 40 ? column.substring(0, 40) + "…" : column;
    }

    private static char other(char separator) {
        return separator == ',' ? ';' : ',';
    }

    private static String word(char separator) {
        return separator == ',' ? "commas" : "semicolons";
    }
}
