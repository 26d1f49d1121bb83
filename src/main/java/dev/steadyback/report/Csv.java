package dev.steadyback.report;

import dev.steadyback.language.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values as RFC 4180 says. A spreadsheet takes a cell that begins like a formula for one, whoever wrote it:
 * such text gets an apostrophe in front. A negative number is none, and has the minus that programs read.
 */
public final class Csv {
    private static final Pattern NEGATIVE = Pattern.compile("[-" + Texts.MINUS + "]\\d+(\\.\\d+)?");
    /** Signs that begin a formula, in the width of East Asian letters too, and white space that a spreadsheet passes over before one. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String of(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Csv::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String guarded(String cell) {
        if (NEGATIVE.matcher(cell).matches()) {
            return "-" + cell.substring(1);
        }
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
