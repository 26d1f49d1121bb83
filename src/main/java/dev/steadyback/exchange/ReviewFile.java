package dev.steadyback.exchange;

import dev.steadyback.analytics.review.KeptSessions;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file of days to review: {@code date,pain,done,planned[,paused[,kept]]}, one line a day. Pain left empty is unknown, done left empty says that
 * nobody knows whether the planned sessions were done; a date left out is a day of which nothing is known and on which nothing was planned. On a
 * paused day (1) nothing is due. Without a column that says how many of a day's planned sessions were kept, {@link KeptSessions} tells.
 *
 * @param days every day from the first line's to the last line's; empty when anything was rejected
 */
public record ReviewFile(List<ReviewDay> days, List<Rejection> rejected) {
    private static final CsvTable.Columns COLUMNS = CsvTable.Columns.of("date pain done planned", "paused kept");
    private static final int HIGHEST_PAIN = 10;
    private static final int PAIN_DECIMALS = 16;
    private static final int MOST_SESSIONS = 50;
    private static final int MOST_DAYS = 36_525;

    /**
     * Reads a file.
     *
     * @param today the last day there can be
     */
    public static ReviewFile read(InputFile file, LocalDate today) {
        Rejections rejections = new Rejections();
        Rejections.OfFile rejected = rejections.of(file.name());
        CsvTable table = CsvTable.read(file, COLUMNS, HowToRead.STRICTLY, rejected);
        List<ReviewDay> days = new ArrayList<>();
        if (table != null && DateShape.agree(table, rejected)) {
            for (CsvTable.Row row : table.rows()) {
                Fields fields = new Fields(new CsvRow(table, row));
                add(days, fields, today);
                for (Fault fault : fields.faults()) {
                    rejected.add(row.line(), EntryFile.column(fault.field()), fault.reason());
                }
            }
        }
        if (!rejected.isEmpty()) {
            return new ReviewFile(List.of(), rejections.list());
        }
        boolean told = table != null && table.columns().contains("kept");
        return new ReviewFile(told ? List.copyOf(days) : KeptSessions.of(days), rejections.list());
    }

    private static void add(List<ReviewDay> days, Fields fields, LocalDate today) {
        LocalDate date = fields.date("date");
        BigDecimal pain = fields.decimal("pain", 0, HIGHEST_PAIN, PAIN_DECIMALS);
        Integer done = fields.wholeNumber("done", 0, MOST_SESSIONS);
        int planned = Objects.requireNonNullElse(fields.wholeNumber("planned", 0, MOST_SESSIONS), 0);
        boolean paused = Objects.requireNonNullElse(fields.wholeNumber("paused", 0, 1), 0) > 0;
        if (!fields.has("date")) {
            fields.fault("date", "is missing; every line needs one, such as 2026-03-09");
        }
        LocalDate last = days.isEmpty() ? null : days.getLast().date();
        if (date != null && date.isAfter(today)) {
            fields.fault("date", "is " + date + ", in the future");
        } else if (date != null && last != null && date.equals(last)) {
            fields.fault("date", "is " + date + " once more; one line a day, please");
        } else if (date != null && last != null && date.isBefore(last)) {
            fields.fault("date", "is " + date + ", after a line of " + last + "; put the days in order");
        } else if (date != null && last != null && last.plusDays(MOST_DAYS).isBefore(date)) {
            fields.fault("date", "is " + date + ", a hundred years after the line before");
        }
        int due = paused ? 0 : planned;
        int kept = Objects.requireNonNullElse(
                fields.wholeNumber("kept", 0, MOST_SESSIONS), paused || done == null ? 0 : Math.min(done, due));
        if (kept > due) {
            fields.fault("kept", "is " + kept + ", more than the sessions due that day, " + due);
        }
        if (date == null || !fields.faults().isEmpty()) {
            return;
        }
        for (LocalDate gap = last == null ? date : last.plusDays(1); gap.isBefore(date); gap = gap.plusDays(1)) {
            days.add(new ReviewDay(gap, Double.NaN, 0, 0, 0));
        }
        days.add(new ReviewDay(
                date,
                pain == null ? Double.NaN : pain.doubleValue(),
                done == null ? 0 : done,
                due,
                kept,
                done == null ? due - kept : 0,
                paused));
    }
}
