package dev.steadyback.report;

import dev.steadyback.language.Texts;
import dev.steadyback.trend.QuestionnaireTrendView;
import dev.steadyback.trend.QuestionnaireTrendView.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is found of questionnaires: each one's latest score against its first, and what that means. */
public final class QuestionnaireFindings {
    private static final int MOST_FACTS = 5;

    private final QuestionnaireTrendView trend;
    private final Texts texts;
    private final QuestionnaireWords words;

    public QuestionnaireFindings(Report report) {
        this.trend = report.questionnaires();
        this.texts = report.texts();
        this.words = new QuestionnaireWords(texts);
    }

    /** Where those went that were filled in more than once; otherwise the scores there are. */
    public String title() {
        if (trend.isEmpty()) {
            return texts.say("questionnaires.report.none");
        }
        List<Series> compared =
                trend.instruments().stream().filter(s -> s.change() != null).toList();
        return texts.list((compared.isEmpty() ? trend.instruments() : compared)
                .stream().map(this::title).toList());
    }

    private String title(Series series) {
        BigDecimal change = series.change();
        String name = words.name(series.instrument());
        if (change == null) {
            return texts.say(
                    "questionnaires.report.title-once",
                    name,
                    words.score(series.instrument(), series.latest().score()));
        }
        return change.signum() == 0
                ? texts.say(
                        "questionnaires.report.title-same",
                        name,
                        texts.number(series.latest().score()))
                : texts.say(
                        "questionnaires.report.title",
                        name,
                        texts.number(series.first().score()),
                        texts.number(series.latest().score()));
    }

    /** How often each was filled in; empty when none was. */
    public String counts() {
        return texts.list(trend.instruments().stream()
                .map(s -> texts.say("questionnaires.report.counts", s.scores().size(), words.name(s.instrument())))
                .toList());
    }

    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (trend.isEmpty()) {
            facts.add(title() + ".");
        }
        for (Series series : trend.instruments()) {
            facts.add(texts.say("questionnaire.fact", words.change(series), words.rule(series)));
        }
        facts.add(texts.say("questionnaire.fact.not-because"));
        facts.add(texts.say("questionnaire.fact.direction"));
        return List.copyOf(facts.subList(0, Math.min(MOST_FACTS, facts.size())));
    }
}
