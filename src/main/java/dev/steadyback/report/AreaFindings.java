package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.language.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found of the focus areas: which were worked on, and which suspected cause nothing is planned for. */
public final class AreaFindings {
    private static final Comparator<AdherenceView.Area> BY_PART =
            Comparator.comparingDouble(a -> a.credited() / a.due());

    private final AreaModel model;
    private final Texts texts;
    private final List<AdherenceView.Area> due;

    public AreaFindings(Report report) {
        this.model = AreaModel.of(report);
        this.texts = report.texts();
        this.due = model.rows().stream()
                .map(AreaModel.Row::area)
                .filter(a -> a.due() > 0)
                .toList();
    }

    public String title() {
        int open = model.open().size();
        int causes = open + worked();
        AdherenceView.Area most = most();
        if (open > 0) {
            return open == causes
                    ? texts.say("areas.all-open", causes)
                    : texts.say("areas.some-open", causes - open, causes, names());
        }
        if (most == null) {
            return texts.say(model.rows().isEmpty() ? "areas.none-named" : "areas.none-due");
        }
        return causes == 0
                ? texts.say("areas.most-kept", said(most))
                : texts.say("areas.all-worked-on", causes, said(most));
    }

    /** How many areas the plan names. */
    public String named() {
        return texts.count(model.rows().size(), "focus-area");
    }

    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(causes());
        AdherenceView.Area most = most();
        if (most == null) {
            facts.add(texts.say(model.rows().isEmpty() ? "areas.fact.none-named" : "areas.fact.none-due"));
        } else {
            long met = due.stream()
                    .filter(a -> a.percent() != null && Band.of(a.percent()) == Band.MET)
                    .count();
            facts.add(texts.say("areas.fact.met", met, due.size()));
            facts.add(texts.say("areas.fact.most", said(most)));
            AdherenceView.Area least = due.stream().min(BY_PART).orElse(most);
            if (BY_PART.compare(least, most) < 0) {
                facts.add(texts.say("areas.fact.room", said(least)));
            }
        }
        facts.add(texts.say("areas.fact.several"));
        return facts;
    }

    private String causes() {
        int open = model.open().size();
        int causes = open + worked();
        if (causes == 0) {
            return texts.say("areas.fact.no-cause");
        }
        return open == 0
                ? texts.say("areas.fact.causes", causes)
                : texts.say("areas.fact.causes-open", causes - open, causes, names());
    }

    private int worked() {
        return (int) model.worked().stream()
                .flatMap(r -> r.causes().stream())
                .distinct()
                .count();
    }

    private String names() {
        return texts.list(model.open().stream().map(texts::name).toList());
    }

    private AdherenceView.@Nullable Area most() {
        return due.stream().max(BY_PART).orElse(null);
    }

    private String said(AdherenceView.Area area) {
        return texts.say(
                "areas.kept",
                texts.name(area.area()),
                texts.credit(area.credited()),
                area.due(),
                texts.percent(area.percent()));
    }
}
