package dev.steadyback.diary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.bson.types.Binary;

/**
 * Which documents a person has, so that one which is gone is missed, and none is asked for that never was. A set of bits each: its n-th bit stands for the n-th week, month or year, counted from the
 * one of 1900-01-01.
 *
 * @param weeks of the diary
 * @param painMonths of the pain trend
 * @param questionnaireYears of the questionnaires
 */
public record Contents(Binary weeks, Binary painMonths, Binary questionnaireYears) {
    static final Contents NONE = new Contents(bits(), bits(), bits());

    /** A Monday, and the first day that anybody can name. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1900, 1, 1);

    private static final YearMonth FIRST_MONTH = YearMonth.from(FIRST_MONDAY);
    private static final int FIRST_YEAR = FIRST_MONTH.getYear();

    private static Binary bits() {
        return new Binary(new byte[0]);
    }

    Contents with(Stream<LocalDate> mondays, Stream<YearMonth> months, Stream<Integer> years) {
        return new Contents(
                with(weeks, mondays.map(Contents::week)),
                with(painMonths, months.map(Contents::month)),
                with(questionnaireYears, years.map(Contents::year)));
    }

    boolean hasWeek(LocalDate monday) {
        return has(weeks, week(monday));
    }

    boolean hasPainMonth(YearMonth month) {
        return has(painMonths, month(month));
    }

    boolean hasQuestionnaires(int year) {
        return has(questionnaireYears, year(year));
    }

    /** The Mondays of all weeks with a document, in order. */
    Stream<LocalDate> mondays() {
        return BitSet.valueOf(weeks.getData()).stream().mapToObj(FIRST_MONDAY::plusWeeks);
    }

    /** The Mondays of the last weeks with a document, the last one first. */
    List<LocalDate> lastMondays(int most) {
        BitSet all = BitSet.valueOf(weeks.getData());
        List<LocalDate> mondays = new ArrayList<>();
        for (int week = all.length() - 1; week >= 0 && mondays.size() < most; week = all.previousSetBit(week - 1)) {
            mondays.add(FIRST_MONDAY.plusWeeks(week));
        }
        return mondays;
    }

    private static int week(LocalDate monday) {
        return (int) ChronoUnit.WEEKS.between(FIRST_MONDAY, monday);
    }

    private static int month(YearMonth month) {
        return (int) FIRST_MONTH.until(month, ChronoUnit.MONTHS);
    }

    private static int year(int year) {
        return year - FIRST_YEAR;
    }

    private static boolean has(Binary bits, int bit) {
        byte[] data = bits.getData();
        return bit >= 0 && bit / Byte.SIZE < data.length && (data[bit / Byte.SIZE] >> bit % Byte.SIZE & 1) == 1;
    }

    private static Binary with(Binary bits, Stream<Integer> more) {
        BitSet set = BitSet.valueOf(bits.getData());
        more.forEach(set::set);
        return new Binary(set.toByteArray());
    }
}
