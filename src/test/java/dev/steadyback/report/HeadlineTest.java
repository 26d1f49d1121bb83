package dev.steadyback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.pain.ImportantChange.Missing;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both answers together: no pair of them may sound like a contradiction, in either language. */
class HeadlineTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Texts ENGLISH = Texts.in(Locale.UK);
    private static final Texts GERMAN = Texts.in(Locale.GERMANY);

    /** How pain went: the change in points, whether it is important, and where there is none, why. */
    private record Went(
            @Nullable String change,
            boolean important,
            @Nullable Missing missing) {}

    private static final List<Went> ALL_WAYS = List.of(
            new Went("-2.5", true, null),
            new Went("-0.8", false, null),
            new Went("0.0", false, null),
            new Went("0.8", false, null),
            new Went("2.5", true, null),
            new Went(null, false, Missing.NO_SCORES),
            new Went(null, false, Missing.BASELINE_TOO_SHORT),
            new Went(null, false, Missing.TOO_FEW_RECENT_SCORES),
            new Went(null, false, Missing.WINDOWS_OVERLAP));

    record Case(Texts texts, Went went, boolean inFlare, Verdict verdict, boolean checkpoint) {
        Headline headline() {
            return Headline.of(pain(went, inFlare), review(verdict, checkpoint), texts);
        }

        boolean english() {
            return texts == ENGLISH;
        }

        int way() {
            return went.change() == null ? 0 : new BigDecimal(went.change()).signum();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Texts texts : List.of(ENGLISH, GERMAN)) {
            for (Went went : ALL_WAYS) {
                for (boolean flare : new boolean[] {false, true}) {
                    for (Verdict verdict : Verdict.values()) {
                        cases.add(new Case(texts, went, flare, verdict, true));
                    }
                    cases.add(new Case(texts, went, flare, Verdict.NOT_ENOUGH_DATA, false));
                }
            }
        }
        return cases;
    }

    private static PainTrendView pain(Went went, boolean inFlare) {
        BigDecimal change = went.change() == null ? null : new BigDecimal(went.change());
        BigDecimal baseline = new BigDecimal("5.3");
        PainTrendView.Window window = new PainTrendView.Window(DAY, DAY.plusDays(6), 6);
        return new PainTrendView(
                DAY,
                DAY.plusDays(60),
                Facts.Site.LOW_BACK,
                List.of(),
                baseline,
                change == null ? null : baseline.add(change),
                change,
                null,
                change == null ? null : (Boolean) went.important(),
                window,
                window,
                inFlare,
                null,
                went.missing(),
                null,
                new PainTrendView.Coverage(40, 61, 66),
                List.of());
    }

    private static ReviewView review(Verdict verdict, boolean checkpoint) {
        return ReviewView.of(
                new ConsistencyReview(
                        60,
                        40,
                        0,
                        null,
                        0,
                        0,
                        List.of(),
                        checkpoint ? 56 : null,
                        84,
                        verdict,
                        DAY,
                        DAY.plusDays(55),
                        4.0,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeThatIsNotExplainedIsSaidToBeOpen(Case a) {
        String together = a.headline().together();
        boolean sameWay =
                (a.verdict() == Verdict.REDUCED && a.way() < 0) || (a.verdict() == Verdict.INCREASED && a.way() > 0);
        boolean open = together.contains(a.english() ? "open" : "offen");
        assertThat(open).isEqualTo(a.way() != 0 && !sameWay);
        if (sameWay) {
            assertThat(together)
                    .contains(
                            a.english() ? "also" : "auch",
                            a.english() ? "That alone does not show" : "zeigt das allein nicht");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyTheWayThatPainWentIsAskedAfter(Case a) {
        Headline headline = a.headline();
        String all = headline.finding() + headline.together() + headline.flare();
        assertThat(all.contains(a.english() ? "brought it down" : "gesenkt")).isEqualTo(a.way() < 0);
        assertThat(all.contains(a.english() ? "raised it" : "erhöht")).isEqualTo(a.way() > 0);
        assertThat(all.contains(a.english() ? "come down by itself" : "geht meist von selbst zurück"))
                .isEqualTo(a.way() < 0 && a.inFlare());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatRunsAgainstTheOtherSaysSo(Case a) {
        boolean against = (a.verdict() == Verdict.REDUCED || a.verdict() == Verdict.INCREASED)
                && a.went().change() != null
                && !(a.verdict() == Verdict.REDUCED && a.way() < 0)
                && !(a.verdict() == Verdict.INCREASED && a.way() > 0);
        assertThat(a.headline().together().startsWith(a.english() ? "Still, " : "Dennoch "))
                .isEqualTo(against);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsTwoToFourPlainSentencesThatSayNothingOfCauses(Case a) {
        Headline headline = a.headline();
        String both = headline.finding() + " " + headline.together();
        assertThat(both.split("(?<=[.]) ")).hasSizeBetween(2, 4).allMatch(s -> s.endsWith("."));
        assertThat(both).doesNotContain("  ", "null", "{").hasSizeLessThan(260);
        assertThat(both.toLowerCase(Locale.ROOT))
                .doesNotContain("caus", "effect", "because", "thanks", "due to", "worked", "helped")
                .doesNotContain("wirk", "bewirk", "dank", "wegen", "geholfen", "durch ");
        boolean flare = a.inFlare() && a.went().change() != null;
        assertThat(headline.flare() != null).isEqualTo(flare);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void eachPairOfAnswersHasWordsOfItsOwnWhereThereIsAChange(Texts texts) {
        Set<String> said = new HashSet<>();
        int pairs = 0;
        for (Went went : List.of(ALL_WAYS.get(0), ALL_WAYS.get(2), ALL_WAYS.get(4))) {
            for (Verdict verdict : Verdict.values()) {
                said.add(Headline.of(pain(went, false), review(verdict, true), texts)
                        .together());
                pairs++;
            }
        }
        assertThat(said).hasSize(pairs);
    }

    static final List<Texts> LANGUAGES = List.of(ENGLISH, GERMAN);

    @ParameterizedTest(name = "{0} and {2}: {3} {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "-2.5; true; NO_CLEAR_DIFFERENCE; Your pain is down by 2.5 points. That is a change that matters.; It was about the same after your fuller and your lighter weeks, so what brought it down is still open.",
                "-1.0; false; REDUCED; Your pain is down by 1 point, so far less than a change that matters.; It was also lower after your fuller weeks than after your lighter ones. That alone does not show what brought it down.",
                "0.0; false; CANNOT_TELL_YET; Your pain is as it was at the start.; Whether it differs between your fuller and your lighter weeks cannot be told yet, and that is normal.",
                "2.4; true; REDUCED; Your pain is up by 2.4 points. That is a change that matters.; Still, it was lower after your fuller weeks than after your lighter ones, so what raised it is open.",
            })
    void theTwoAnswersAreOneHeadline(
            String change, boolean important, Verdict verdict, String finding, String together) {
        Headline headline = Headline.of(pain(new Went(change, important, null), false), review(verdict, true), ENGLISH);
        assertThat(headline.finding().replace(Texts.NBSP, " ")).isEqualTo(finding);
        assertThat(headline.together()).isEqualTo(together);
    }

    @Test
    void beforeTheFirstCheckpointTheAnswerHasItsTime() {
        Headline headline =
                Headline.of(pain(ALL_WAYS.getLast(), false), review(Verdict.NOT_ENOUGH_DATA, false), GERMAN);
        assertThat(headline.finding()).isEqualTo("Für einen Vergleich deines Schmerzes ist es zu früh.");
        assertThat(headline.together())
                .isEqualTo("Deine volleren und leichteren Wochen lassen sich nach acht Wochen vergleichen.");
    }
}
