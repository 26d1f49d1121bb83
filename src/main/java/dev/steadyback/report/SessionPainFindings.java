package dev.steadyback.report;

import dev.steadyback.language.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is found of pain before and after sessions. It says what was noted after them, never that they did it. */
public final class SessionPainFindings {
    private final SessionPainModel model;
    private final Texts texts;

    public SessionPainFindings(Report report) {
        this.model = SessionPainModel.of(report.painTrend().sessionPain());
        this.texts = report.texts();
    }

    public String title() {
        if (model.both() == 0) {
            return texts.say(single() == 0 ? "session-pain.none" : "session-pain.none-both");
        }
        if (model.both() == 1) {
            return texts.say(
                    "session-pain.one-" + (model.lower() == 1 ? "lower" : model.higher() == 1 ? "higher" : "same"));
        }
        return texts.say("session-pain.title", model.both(), model.lower(), model.same(), model.higher());
    }

    /** How many sessions have a score around them, and how many have both. */
    public String covered() {
        return model.both() + single() == 0
                ? texts.say("session-pain.covered-none")
                : texts.say("session-pain.covered", model.both() + single(), model.both());
    }

    /** How many sessions have only one of the two scores. */
    public String incomplete() {
        return texts.say("session-pain.incomplete", model.onlyBefore(), model.onlyAfter());
    }

    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        BigDecimal before = model.meanBefore();
        BigDecimal after = model.meanAfter();
        if (before == null || after == null) {
            facts.add(texts.say("session-pain.fact.no-mean"));
        } else {
            facts.add(texts.say("session-pain.fact.counts", model.lower(), model.same(), model.higher(), model.both()));
            BigDecimal change = after.subtract(before);
            facts.add(
                    change.signum() == 0
                            ? texts.say("session-pain.fact.mean-same", texts.number(before), model.both())
                            : texts.say(
                                    change.signum() < 0
                                            ? "session-pain.fact.mean-lower"
                                            : "session-pain.fact.mean-higher",
                                    texts.number(before),
                                    texts.number(after),
                                    texts.say("points", texts.number(change.abs()), change.abs()),
                                    model.both()));
        }
        facts.add(incomplete());
        facts.add(texts.say("session-pain.fact.not-because"));
        return facts;
    }

    private int single() {
        return model.onlyBefore() + model.onlyAfter();
    }
}
