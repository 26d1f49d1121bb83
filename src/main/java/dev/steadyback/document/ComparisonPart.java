package dev.steadyback.document;

import dev.steadyback.language.Texts;
import dev.steadyback.report.Comparison;
import dev.steadyback.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** This period against the one before it, and the days before a change of the plan against those after it. */
final class ComparisonPart {
    private static final int MOST_CHANGES = 6;

    private final Report report;
    private final Texts texts;

    ComparisonPart(Report report) {
        this.report = report;
        this.texts = report.texts();
    }

    ReportContents.Section comparison() {
        Comparison comparison = report.comparison();
        List<Block> blocks = new ArrayList<>();
        Comparison.Pair previous = comparison.previous();
        blocks.add(new Block.Heading(texts.say("comparison.previous")));
        if (previous == null) {
            blocks.add(Block.Paragraph.of(texts.say("comparison.no-previous")));
        } else {
            blocks.add(Block.Paragraph.of(sentence(previous)));
            blocks.add(table(
                    texts.say("comparison.previous"),
                    List.of(
                            row(texts.say("comparison.before"), previous.before()),
                            row(texts.say("comparison.this"), previous.after()))));
        }
        blocks.add(new Block.Heading(texts.say("comparison.plan-changes")));
        if (comparison.planChanges().isEmpty()) {
            blocks.add(Block.Paragraph.of(texts.say("comparison.no-plan-change")));
        } else {
            List<Comparison.PlanChange> changes = latest(comparison.planChanges());
            if (changes.size() < comparison.planChanges().size()) {
                blocks.add(Block.Paragraph.quiet(texts.say(
                        "comparison.latest",
                        changes.size(),
                        comparison.planChanges().size())));
            }
            List<List<String>> rows = new ArrayList<>();
            changes.forEach(c -> {
                rows.add(row(
                        texts.say("comparison.before-version", c.version()),
                        c.sides().before()));
                rows.add(row(
                        texts.say("comparison.after-version", c.version()),
                        c.sides().after()));
            });
            changes.forEach(c -> blocks.add(Block.Paragraph.of(
                    texts.say("comparison.changed", c.version(), texts.date(c.on()), sentence(c.sides())))));
            blocks.add(table(texts.say("comparison.plan-changes"), rows));
            blocks.add(Block.Paragraph.quiet(texts.say("comparison.regression")));
        }
        return new ReportContents.Section("comparison", texts.say("section.COMPARISON"), "", blocks);
    }

    private static List<Comparison.PlanChange> latest(List<Comparison.PlanChange> changes) {
        return changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size());
    }

    private Block.Table table(String caption, List<List<String>> rows) {
        return new Block.Table(
                caption,
                List.of(
                        texts.say("column.days"),
                        texts.say("column.when"),
                        texts.say("column.credited-of-due"),
                        texts.say("column.percent"),
                        texts.say("column.mean-pain"),
                        texts.say("column.scored-days")),
                rows,
                "");
    }

    private List<String> row(String name, Comparison.Side side) {
        BigDecimal pain = side.pain();
        return List.of(
                name,
                texts.span(side.from(), side.to()),
                texts.say("report.of", texts.credit(side.credited()), side.due()),
                texts.percent(side.percent()),
                pain == null ? "" : texts.number(pain),
                texts.say("report.of", texts.whole(side.scoredDays()), side.days()));
    }

    private String sentence(Comparison.Pair pair) {
        BigDecimal change = pair.painChange();
        BigDecimal before = pair.before().pain();
        BigDecimal after = pair.after().pain();
        if (change == null || before == null || after == null) {
            return texts.say("comparison.too-few");
        }
        String was = texts.number(before);
        String is = texts.number(after);
        if (change.signum() == 0) {
            return texts.say("comparison.same", is);
        }
        String size = texts.say("points", texts.number(change.abs()), change.abs());
        String key = "comparison." + (change.signum() < 0 ? "lower" : "higher");
        return texts.say(Boolean.TRUE.equals(pair.important()) ? key + "-important" : key, size, was, is);
    }
}
