package dev.steadyback.chart.tables;

import dev.steadyback.language.Texts;
import dev.steadyback.report.Plain;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A column of a table.
 *
 * @param code its name in files; its name for people is the text {@code column.<code>}
 * @param shown a cell for people
 * @param plain a cell for programs
 */
record Column<R>(String code, Function<R, String> shown, Function<R, String> plain) {
    /** A column that is the same for people and for programs. */
    static <R> Column<R> same(String code, Function<R, String> cell) {
        return new Column<>(code, cell, cell);
    }

    static <R> Column<R> whole(String code, ToIntFunction<R> count, Texts texts) {
        return new Column<>(code, r -> texts.whole(count.applyAsInt(r)), r -> String.valueOf(count.applyAsInt(r)));
    }

    static <R> Column<R> date(String code, Function<R, LocalDate> date, Texts texts) {
        return new Column<>(
                code, r -> texts.date(date.apply(r)), r -> date.apply(r).toString());
    }

    static <R> Column<R> yes(String code, Predicate<R> is, Texts texts) {
        return new Column<>(code, r -> is.test(r) ? texts.say("yes") : "", r -> Plain.yes(is.test(r)));
    }
}
