package dev.steadyback.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.diary.Overview;
import dev.steadyback.pages.desk.Need.Reason;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.sharing.Desks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who needs a look, and why. */
class NeedTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-29");
    private static final Adherence WHOLE = new Adherence(5, 5, 0);
    private static final List<Adherence> ALL_KEPT = List.of(WHOLE, WHOLE, WHOLE, WHOLE);

    /** So many days of one pain. */
    private record Days(int many, @Nullable Double pain) {}

    private static Days days(int many, @Nullable Double pain) {
        return new Days(many, pain);
    }

    private static List<Days> then(Days... days) {
        return List.of(days);
    }

    private static Overview overview(
            List<Days> pain, List<Adherence> weeks, boolean flare, @Nullable LocalDate lastEntry) {
        NavigableMap<LocalDate, Double> byDay = new TreeMap<>();
        LocalDate day = TODAY.minusDays(pain.stream().mapToInt(Days::many).sum() - 1L);
        for (Days days : pain) {
            for (int i = 0; i < days.many(); i++) {
                Double score = days.pain();
                if (score != null) {
                    byDay.put(day, score);
                }
                day = day.plusDays(1);
            }
        }
        return new Overview(
                PersonId.SAMPLE,
                "Robin",
                WHOLE,
                null,
                null,
                weeks,
                byDay,
                flare,
                null,
                null,
                null,
                TODAY,
                Map.of(),
                List.of(),
                lastEntry,
                0);
    }

    private static Overview since(
            @Nullable LocalDate stopped, @Nullable LocalDate redFlag, @Nullable LocalDate answered) {
        return new Overview(
                PersonId.SAMPLE,
                "Robin",
                WHOLE,
                null,
                null,
                ALL_KEPT,
                new TreeMap<>(),
                false,
                stopped,
                redFlag,
                answered,
                TODAY,
                Map.of(),
                List.of(),
                TODAY,
                22);
    }

    private static List<Reason> reasons(Overview overview) {
        return Need.of(overview, 0, TODAY).stream().map(Need::reason).toList();
    }

    @Test
    void whoKeepsThePlanWithSteadyPainIsOnCourse() {
        assertThat(reasons(overview(then(days(28, 4.0)), ALL_KEPT, false, TODAY)))
                .isEmpty();
    }

    @Test
    void painOfEightWithinTheLastSevenDaysComesFirst() {
        assertThat(reasons(overview(then(days(22, 4.0), days(1, 8.0), days(5, 4.0)), ALL_KEPT, true, TODAY)))
                .containsExactly(Reason.HIGH_PAIN, Reason.FLARE);
        assertThat(reasons(overview(then(days(20, 4.0), days(1, 8.0), days(7, 4.0)), ALL_KEPT, false, TODAY)))
                .as("eight days ago")
                .isEmpty();
    }

    @Test
    void aWeekTwoPointsHigherThanTheThreeBeforeIsMorePain() {
        Overview higher = overview(then(days(21, 3.0), days(7, 5.0)), ALL_KEPT, false, TODAY);
        assertThat(reasons(higher)).containsExactly(Reason.MORE_PAIN);
        assertThat(Objects.requireNonNull(Need.change(higher, TODAY))).isCloseTo(2, within(1e-12));
        assertThat(reasons(overview(then(days(21, 3.0), days(7, 4.9)), ALL_KEPT, false, TODAY)))
                .isEmpty();
    }

    @Test
    void aDayWithoutAScoreIsNoScoreOfZero() {
        Overview o = overview(then(days(24, null), days(4, 5.0)), ALL_KEPT, false, TODAY);
        assertThat(Need.now(o, TODAY)).isEqualTo(5.0);
        assertThat(Need.change(o, TODAY)).isNull();
        assertThat(Need.now(overview(then(days(28, null)), ALL_KEPT, false, TODAY), TODAY))
                .isNull();
    }

    @Test
    void aWholeWeekWithoutAnEntryIsSilence() {
        assertThat(reasons(overview(then(days(28, 4.0)), ALL_KEPT, false, TODAY.minusDays(7))))
                .containsExactly(Reason.SILENT);
        assertThat(reasons(overview(then(days(28, 4.0)), ALL_KEPT, false, TODAY.minusDays(6))))
                .isEmpty();
    }

    @Test
    void lessThanHalfOfThePlanInTwoWholeWeeksIsFewAndTheRunningWeekIsNotCounted() {
        List<Adherence> few = List.of(WHOLE, new Adherence(5, 2, 0), new Adherence(5, 2.5, 0), WHOLE);
        assertThat(reasons(overview(then(days(28, 4.0)), few, false, TODAY))).containsExactly(Reason.FEW_SESSIONS);
        List<Adherence> half =
                List.of(WHOLE, new Adherence(5, 2.5, 0), new Adherence(5, 2.5, 0), new Adherence(5, 0, 0));
        assertThat(reasons(overview(then(days(28, 4.0)), half, false, TODAY))).isEmpty();
    }

    @Test
    void whatIsNotSharedIsNoReasonAndNotShown() {
        Overview o = overview(
                then(days(28, 9.0)),
                List.of(new Adherence(5, 0, 0), new Adherence(5, 0, 0), new Adherence(5, 0, 0)),
                true,
                TODAY);
        DeskRow sessions = row(o, Scope.SESSIONS);
        assertThat(sessions.needs()).extracting(Need::reason).containsExactly(Reason.FEW_SESSIONS);
        assertThat(sessions.pain()).isNull();
        assertThat(sessions.line()).isEmpty();
        DeskRow pain = row(o, Scope.PAIN);
        assertThat(pain.needs()).extracting(Need::reason).containsExactly(Reason.HIGH_PAIN, Reason.FLARE);
        assertThat(pain.sessions()).isNull();
    }

    private static DeskRow row(Overview overview, Scope scope) {
        AccountId coach = new AccountId("acc_0123456789abcdefghjkmnpqrs");
        return DeskRow.of(overview, new Consent(coach, Set.of(scope), 1, Instant.EPOCH), Desks.Client.NEW, TODAY);
    }

    @Test
    void aSessionThatPainStoppedAndANewAnswerAreReasonsForAWeek() {
        assertThat(reasons(since(TODAY.minusDays(6), null, TODAY))).containsExactly(Reason.STOPPED, Reason.ANSWER);
        assertThat(reasons(since(TODAY.minusDays(7), null, TODAY.minusDays(7)))).isEmpty();
    }

    @Test
    void thatTheSafetyInformationWasShownIsAReasonForAWeekAndForWhomPainIsShared() {
        Overview shown = since(null, TODAY.minusDays(6), null);
        assertThat(reasons(shown)).containsExactly(Reason.RED_FLAG);
        assertThat(row(shown, Scope.PAIN).needs()).extracting(Need::reason).containsExactly(Reason.RED_FLAG);
        assertThat(row(shown, Scope.SESSIONS).needs()).isEmpty();
        assertThat(row(shown, Scope.SESSIONS).days()).isEqualTo(22);
        assertThat(reasons(since(null, TODAY.minusDays(7), null))).isEmpty();
    }
}
