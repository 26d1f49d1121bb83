package dev.steadyback.chart.figure;

import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.language.Texts;
import dev.steadyback.report.PersonFindings;
import dev.steadyback.report.PersonsModel;
import dev.steadyback.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What is found of several persons: how many of them, never who before whom. */
final class PersonsFindings {
    private final PersonsModel model;
    private final List<Report> reports;
    private final Texts texts;
    private final int compared;
    private final int less;
    private final int more;

    private PersonsFindings(PersonsModel model) {
        this.model = model;
        this.reports = model.reports();
        this.texts = reports.getFirst().texts();
        this.compared = count(0) + count(-1) + count(1);
        this.less = count(-1);
        this.more = count(1);
    }

    static ChartFindings of(PersonsModel model) {
        PersonsFindings findings = new PersonsFindings(model);
        return new ChartFindings(findings.title(), findings.subtitle(), findings.facts());
    }

    /** How many have a change that is important, to less or more, or one that is not. */
    private int count(int direction) {
        return (int) reports.stream()
                .filter(r -> r.painTrend().change() != null && new PersonFindings(r).important() == direction)
                .count();
    }

    private String title() {
        if (compared == 0) {
            return texts.say("persons.title-early", reports.size());
        }
        if (less + more == 0) {
            return texts.say("persons.title-none", compared);
        }
        return more == 0
                ? texts.say("persons.title", less, reports.size())
                : texts.say("persons.title-both", less, reports.size(), more);
    }

    private String subtitle() {
        return texts.span(model.from(), model.to()) + " \u00b7 "
                + texts.say("persons.subtitle", texts.count(reports.size(), "person"));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(texts.say("persons.fact.change", compared, less, more, compared - less - more));
        if (compared < reports.size()) {
            facts.add(texts.say("persons.fact.early", reports.size() - compared));
        }
        facts.add(texts.say(
                "persons.fact.kept",
                reports.stream().filter(r -> r.adherence().band() == Band.MET).count(),
                reports.stream().filter(r -> r.adherence().due() > 0).count()));
        facts.add(texts.say("persons.fact.own"));
        return facts;
    }
}
