package dev.steadyback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.analytics.questionnaire.QuestionnaireChange;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever recomputes a sentence from the numbers in it gets the numbers in it. */
class FindingsArithmeticTest {
    private static final String NUMBER = "([+\u2212]?[\\d,.]*\\d)";

    static Stream<Report> reports() {
        List<Report> reports = new ArrayList<>();
        int[] lengths = {1, 6, 7, 13, 20, 29, 41, 56, 77, 120, 182, 365};
        double[] kept = {0, 0.15, 0.5, 0.83, 1};
        for (int i = 0; i < lengths.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                reports.add(MadeUp.of(lengths[i])
                        .start(MadeUp.START.plusDays(17L * i + 5L * j))
                        .kept(kept[j])
                        .scored(1 - 0.17 * j)
                        .pain(2 + (i + 2 * j) % 8, 1 + (3 * i + j) % 7)
                        .questionnaires(Instrument.values())
                        .report());
            }
        }
        return reports.stream();
    }

    /** The numbers of a sentence where it has the shape, otherwise none. */
    private static List<BigDecimal> numbers(String sentence, String shape) {
        Matcher matcher = Pattern.compile(shape.replace("#", NUMBER)).matcher(sentence.replace('\u00a0', ' '));
        List<BigDecimal> numbers = new ArrayList<>();
        if (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                numbers.add(new BigDecimal(
                        matcher.group(i).replace("\u2212", "-").replace("+", "").replace(",", "")));
            }
        }
        return numbers;
    }

    private static void percentage(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        double exact = 100 * part.doubleValue() / whole.doubleValue();
        assertThat(percent.doubleValue())
                .as(part + " of " + whole)
                .isBetween(Math.floor(exact), Math.ceil(exact))
                .isBetween(exact - 1, exact + 0.5);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void painFromAndToAreTheChangeApart(Report report) {
        List<BigDecimal> said = numbers(new Findings(report).pain(), "(?:up|down) # points?, from # to #");
        if (!said.isEmpty()) {
            assertThat(said.get(1).subtract(said.get(2)).abs()).isEqualByComparingTo(said.getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theComparisonIsTheDifferenceOfItsMeans(Report report) {
        List<BigDecimal> said = numbers(
                new Findings(report).comparison(),
                "Baseline # \\(mean of # scored.*?now # \\(mean of # scored.*?\\): # points?(?: \\(# ?%\\))?");
        if (!said.isEmpty()) {
            assertThat(said.get(2).subtract(said.getFirst())).isEqualByComparingTo(said.get(4));
            double exact = 100 * said.get(4).doubleValue() / said.getFirst().doubleValue();
            assertThat(said.get(5).doubleValue()).isBetween(exact - 1, exact + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aQuestionnairesChangeIsTheDifferenceOfItsScores(Report report) {
        QuestionnaireWords words = new QuestionnaireWords(report.texts());
        for (QuestionnaireTrendView.Series series : report.questionnaires().instruments()) {
            List<BigDecimal> said =
                    numbers(words.change(series), "from # on .*? to (?:T-score )?#(?: of \\d+| ?%)? on .*?, # points?");
            if (said.isEmpty()) {
                assertThat(series.change() == null || series.change().signum() == 0)
                        .as(words.change(series))
                        .isTrue();
                continue;
            }
            assertThat(said.get(1).subtract(said.getFirst())).isEqualByComparingTo(said.get(2));
            for (BigDecimal percent : numbers(words.change(series), "points? \\(# ?%\\)")) {
                double shown = 100 * said.get(2).doubleValue() / said.getFirst().doubleValue();
                assertThat(percent.doubleValue()).isBetween(shown - 2, shown + 2);
                int least = series.threshold().percent();
                assertThat(percent.abs().intValue() < least && series.meaning() == QuestionnaireChange.Meaning.BETTER)
                        .isFalse();
            }
            boolean better = series.meaning() == QuestionnaireChange.Meaning.BETTER;
            BigDecimal from = series.threshold().importantFrom();
            assertThat(better)
                    .as(words.change(series) + words.rule(series))
                    .isEqualTo(from != null
                            && (series.higherIsBetter()
                                    ? said.get(1).compareTo(from) >= 0
                                    : said.get(1).compareTo(from) <= 0));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void percentagesAreThoseOfTheirNumbers(Report report) {
        Findings findings = new Findings(report);
        for (String sentence : List.of(findings.sessions(), findings.kept(), findings.credit())) {
            List<BigDecimal> said = numbers(sentence, "# of # due sessions.*?# ?%");
            if (!said.isEmpty()) {
                percentage(said.get(0), said.get(1), said.get(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theWeeksAddUpToTheWhole(Report report) {
        AdherenceView adherence = report.adherence();
        assertThat(adherence.weeks().stream().mapToInt(AdherenceView.Week::due).sum())
                .isEqualTo(adherence.due());
        assertThat(adherence.weeks().stream()
                        .mapToDouble(AdherenceView.Week::credited)
                        .sum())
                .isEqualTo(adherence.credited());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theDaysAddUp(Report report) {
        Findings findings = new Findings(report);
        List<BigDecimal> tally = numbers(findings.dayFacts().getFirst(), "# days? done, # partly, # not done");
        BigDecimal excused = findings.dayFacts().stream()
                .flatMap(f -> numbers(f, "# planned days? lay").stream())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal planned = numbers(findings.plannedDays(), "# days?").getFirst();
        assertThat(tally.stream().reduce(excused, BigDecimal::add)).isEqualByComparingTo(planned);
        List<BigDecimal> over = numbers(findings.days(), "on # of # planned");
        if (!over.isEmpty()) {
            assertThat(over.get(1)).isEqualByComparingTo(tally.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(over.getFirst()).isEqualByComparingTo(tally.getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void gapsAndScoredDaysAreNoMoreThanThePeriod(Report report) {
        List<BigDecimal> said = numbers(
                new Findings(report).coverage(), "on # of # days?; # gaps? of more than five days, the longest # days");
        if (!said.isEmpty()) {
            assertThat(said.get(0).add(said.get(3))).isLessThanOrEqualTo(said.get(1));
            assertThat(said.get(1).intValue()).isEqualTo(report.days().size());
        }
    }

    @Test
    void theTitleIsComputedFromTheNumbersShown() {
        Report report = MadeUp.halfAYear();
        PainTrendView pain = report.painTrend();
        BigDecimal baseline = Objects.requireNonNull(pain.baseline());
        BigDecimal current = Objects.requireNonNull(pain.current());
        assertThat(new Findings(report).pain())
                .isEqualTo("Pain is down " + baseline.subtract(current) + " points, from " + baseline + " to " + current
                        + ": an important change");
    }
}
