package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.language.Texts;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;

/** What is found of one person among several. */
public final class PersonFindings {
    private final PainTrendView pain;
    private final AdherenceView adherence;
    private final Texts texts;

    public PersonFindings(Report report) {
        this.pain = report.painTrend();
        this.adherence = report.adherence();
        this.texts = report.texts();
    }

    /** How many of the due sessions were done. */
    public String kept() {
        return adherence.due() == 0
                ? texts.say("chart.persons.nothing-due")
                : texts.say(
                        "chart.persons.kept",
                        texts.credit(adherence.credited()),
                        adherence.due(),
                        texts.percent(adherence.percent()));
    }

    /** How pain is now, held against the person's own start. */
    public String change() {
        BigDecimal change = pain.change();
        BigDecimal baseline = pain.baseline();
        BigDecimal current = pain.current();
        if (change == null || baseline == null || current == null) {
            return texts.say(
                    "chart.persons.early",
                    pain.coverage().scoredDays(),
                    pain.coverage().days());
        }
        if (change.signum() == 0) {
            return texts.say("chart.persons.same", texts.number(current));
        }
        String key = switch (important()) {
            case -1 -> "less-important";
            case 1 -> "more-important";
            default -> "not-important";
        };
        return texts.say("chart.persons." + key, texts.number(baseline), texts.number(current), texts.signed(change));
    }

    /** -1 for an important change to less pain, 1 for one to more; 0 for none, or where it is too early to compare. */
    public int important() {
        BigDecimal change = pain.change();
        return change != null && Boolean.TRUE.equals(pain.important()) ? change.signum() : 0;
    }
}
