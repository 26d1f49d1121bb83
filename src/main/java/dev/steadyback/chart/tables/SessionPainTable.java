package dev.steadyback.chart.tables;

import dev.steadyback.language.Texts;
import dev.steadyback.report.Plain;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionPainModel;
import dev.steadyback.trend.PainTrendView.SessionPain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Sessions with the scores around them; in the table for people, where there are many, what they come to in a week or longer. */
final class SessionPainTable {
    private static final int MOST_ROWS = 200;

    private SessionPainTable() {}

    static ChartTable of(Report report) {
        Texts texts = report.texts();
        List<SessionPain> sessions = report.painTrend().sessionPain();
        List<Column<SessionPain>> columns = List.of(
                Column.date("date", SessionPain::date, texts),
                Column.same("session", SessionPain::session),
                Column.same("before", s -> Plain.whole(s.before())),
                Column.same("after", s -> Plain.whole(s.after())));
        RowSpan.Length whole = RowSpan.Length.of(report.from(), report.to());
        boolean few = whole == RowSpan.Length.DAY;
        RowSpan.Length length = few ? RowSpan.Length.WEEK : whole.atLeast(RowSpan.Length.MONTH);
        if (few && sessions.size() <= MOST_ROWS) {
            return ChartTable.of(sessions, columns, texts);
        }
        return ChartTable.of(
                RowSpan.of(sessions, SessionPain::date, length).stream()
                        .map(s -> new Row(s.start(), SessionPainModel.of(s.things())))
                        .toList(),
                RowSpan.columns(
                        length,
                        texts,
                        Row::start,
                        List.of(
                                count("sessions", SessionPainModel::both, texts),
                                mean("mean-before", SessionPainModel::meanBefore, texts),
                                mean("mean-after", SessionPainModel::meanAfter, texts),
                                count("lower", SessionPainModel::lower, texts),
                                count("same", SessionPainModel::same, texts),
                                count("higher", SessionPainModel::higher, texts),
                                count("only-before", SessionPainModel::onlyBefore, texts),
                                count("only-after", SessionPainModel::onlyAfter, texts))),
                ChartTable.csv(sessions, columns),
                texts);
    }

    /** What the sessions of a week or a month come to. */
    private record Row(LocalDate start, SessionPainModel model) {}

    private static Column<Row> count(String code, ToIntFunction<SessionPainModel> count, Texts texts) {
        return Column.whole(code, r -> count.applyAsInt(r.model()), texts);
    }

    private static Column<Row> mean(String code, Function<SessionPainModel, @Nullable BigDecimal> mean, Texts texts) {
        return Column.same(code, r -> {
            BigDecimal of = mean.apply(r.model());
            return of == null ? "" : texts.number(of);
        });
    }
}
