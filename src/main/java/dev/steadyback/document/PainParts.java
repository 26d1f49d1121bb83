package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pain from day to day, and before and after sessions. */
final class PainParts {
    private static final int MOST_ROWS = 60;

    private final Report report;
    private final Charts charts;
    private final Texts texts;

    PainParts(Report report, Charts charts) {
        this.report = report;
        this.charts = charts;
        this.texts = report.texts();
    }

    ReportPage.Section pain() {
        Block.Picture picture = ReportPage.picture(report, charts, Chart.PAIN, false);
        return new ReportPage.Section(
                "pain",
                texts.say("section.PAIN"),
                picture.words().title(),
                List.of(picture, new Block.Points(picture.words().facts())));
    }

    /** The latest of many: the files have them all. */
    ReportPage.Section aroundSessions() {
        List<PainTrendView.SessionPain> all = report.painTrend().sessionPain();
        List<PainTrendView.SessionPain> latest = all.subList(Math.max(0, all.size() - MOST_ROWS), all.size());
        Block.Table table = new Block.Table(
                texts.say("section.SESSION_PAIN"),
                List.of(
                        texts.say("column.date"),
                        texts.say("column.session"),
                        texts.say("column.before"),
                        texts.say("column.after")),
                latest.stream()
                        .map(s -> List.of(texts.date(s.date()), s.session(), score(s.before()), score(s.after())))
                        .toList(),
                texts.say("report.no-session-pain"));
        Block.Picture picture = ReportPage.picture(report, charts, Chart.SESSION_PAIN, false);
        List<Block> blocks = new ArrayList<>(
                List.of(picture, new Block.Points(picture.words().facts())));
        if (all.size() > MOST_ROWS) {
            blocks.add(Block.Paragraph.quiet(texts.say("report.latest-sessions", MOST_ROWS, all.size())));
        }
        blocks.add(table);
        return new ReportPage.Section(
                "session-pain",
                texts.say("section.SESSION_PAIN"),
                picture.words().title(),
                blocks);
    }

    private String score(@Nullable Integer score) {
        return score == null ? "" : texts.whole(score);
    }
}
