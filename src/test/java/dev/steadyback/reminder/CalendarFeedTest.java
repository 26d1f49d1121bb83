package dev.steadyback.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import dev.steadyback.ApiTest;
import dev.steadyback.person.FeedToken;
import dev.steadyback.person.PersonCommand.CloseCalendarFeed;
import dev.steadyback.person.PersonCommand.OpenCalendarFeed;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar feed as a calendar reads it: by a library of its own, which also says what is wrong with it. */
class CalendarFeedTest extends ApiTest {
    private static final String UPPER_BODY = "Training: Upper body with emphasis on the back, then chest stretches";
    private static final String GLUTES = "Training: 15-minute glutes";
    private static final String HIPS = "Training: Hip mobility";

    @Autowired
    private Commands commands;

    /** A session of one's own every week on some days, from a date on. */
    private static String programme(String zone, String start, String... weekdays) {
        String sessions = String.join(
                ",",
                List.of(weekdays).stream()
                        .map(d -> "{\"weekday\":\"" + d + "\",\"name\":\"Walk\",\"minutes\":40}")
                        .toList());
        return "{\"zone\":\"" + zone + "\",\"start\":\"" + start + "\",\"sessions\":[" + sessions + "]}";
    }

    private FeedToken open(String path, @Nullable LocalTime time, boolean neutral) {
        FeedToken token = FeedToken.random();
        open(path, token, time, neutral);
        return token;
    }

    private void open(String path, FeedToken token, @Nullable LocalTime time, boolean neutral) {
        commands.send(new OpenCalendarFeed(id(path), token, time, neutral, "en-GB"), Object.class);
    }

    private static PersonId id(String path) {
        return new PersonId(path.substring(path.lastIndexOf('/') + 1));
    }

    private String text(FeedToken token) {
        Answer answer = get("/calendar/" + token.value() + ".ics");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        return answer.text();
    }

    private List<VEvent> events(FeedToken token) {
        ICalendar calendar = Biweekly.parse(text(token)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar.getEvents();
    }

    /** The day and title of an event that takes the whole day. */
    private static String shown(VEvent event) {
        ICalDate date = event.getDateStart().getValue();
        return LocalDate.of(
                        date.getRawComponents().getYear(),
                        date.getRawComponents().getMonth(),
                        date.getRawComponents().getDate())
                + " " + event.getSummary().getValue();
    }

    private List<String> shown(FeedToken token) {
        return events(token).stream().map(CalendarFeedTest::shown).toList();
    }

    private static Instant start(VEvent event) {
        return Instant.ofEpochMilli(event.getDateStart().getValue().getTime());
    }

    @Test
    void showsThePlannedSessionsOfTheNextEightWeeksAndNoneOnRestDays() {
        List<String> shown = shown(open(person(), null, false));
        assertThat(shown)
                .startsWith("2026-03-02 " + UPPER_BODY, "2026-03-03 " + GLUTES, "2026-03-05 " + GLUTES)
                .contains("2026-03-14 " + HIPS, "2026-05-05 " + GLUTES)
                .allMatch(s -> !LocalDate.parse(s.substring(0, 10)).isAfter(LocalDate.parse("2026-05-05")));
        assertThat(shown.stream()
                        .map(s -> LocalDate.parse(s.substring(0, 10))
                                .getDayOfWeek()
                                .name()))
                .doesNotContain("WEDNESDAY", "SUNDAY");
    }

    @Test
    void whatIsDoneIsGone() {
        String person = person();
        FeedToken feed = open(person, null, false);
        assertThat(shown(feed)).contains("2026-03-10 " + GLUTES);
        post(person + "/sessions", "{\"date\":\"2026-03-10\",\"name\":\"15-minute glutes\"}");
        assertThat(shown(feed)).doesNotContain("2026-03-10 " + GLUTES).contains("2026-03-12 " + GLUTES);
    }

    @Test
    void whatIsDoneOnAnotherDayOfItsWeekIsGoneFromItsPlanDay() {
        String person = person();
        FeedToken feed = open(person, null, false);
        post(person + "/sessions", "{\"date\":\"2026-03-11\",\"name\":\"Hip mobility\",\"fulfils\":\"2026-03-14\"}");
        assertThat(shown(feed)).doesNotContain("2026-03-14 " + HIPS).contains("2026-03-21 " + HIPS);
    }

    @Test
    void nothingStandsInAPause() {
        String person = person();
        FeedToken feed = open(person, null, false);
        post(person + "/programme/pauses", "{\"from\":\"2026-03-16\",\"to\":\"2026-03-22\"}");
        assertThat(shown(feed))
                .noneMatch(s -> s.compareTo("2026-03-16") >= 0 && s.compareTo("2026-03-23") < 0)
                .contains("2026-03-23 " + UPPER_BODY);
    }

    @Test
    void aNewPlanHoldsFromItsDay() {
        String person = person();
        FeedToken feed = open(person, null, false);
        post(
                person + "/programme/versions",
                "{\"from\":\"2026-03-30\",\"sessions\":[{\"weekday\":\"SUNDAY\",\"name\":\"Swim, slowly; well\\\\\"}]}");
        assertThat(shown(feed))
                .contains("2026-03-28 " + HIPS, "2026-04-05 Training: Swim, slowly; well\\")
                .doesNotContain("2026-03-31 " + GLUTES);
    }

    @Test
    void aLightWeekHasOneSession() {
        String person = person();
        FeedToken feed = open(person, null, false);
        assertThat(post(person + "/programme/randomised-weeks", "{\"from\":\"2026-03-16\",\"pairs\":6}")
                        .status())
                .isLessThan(300);
        List<String> shown = shown(feed);
        long first = shown.stream()
                .filter(s -> s.compareTo("2026-03-16") >= 0 && s.compareTo("2026-03-23") < 0)
                .count();
        long second = shown.stream()
                .filter(s -> s.compareTo("2026-03-23") >= 0 && s.compareTo("2026-03-30") < 0)
                .count();
        assertThat(List.of(first, second)).containsExactlyInAnyOrder(1L, 5L);
    }

    @Test
    void weekFiftyThreeIsAWeekLikeAnyOther() {
        at("2026-12-20T11:00:00Z");
        FeedToken feed = open(person(programme("Europe/Berlin", "2026-12-01", "FRIDAY")), null, false);
        assertThat(shown(feed))
                .contains("2026-12-25 Training: Walk", "2027-01-01 Training: Walk", "2027-01-08 Training: Walk");
    }

    @Test
    void aTimeOfDayIsTheWallClocksAlsoAfterANightThatIsAnHourShort() {
        FeedToken feed = open(
                person(programme("Europe/Berlin", "2026-03-02", "SATURDAY", "MONDAY")), LocalTime.of(18, 0), false);
        List<Instant> starts =
                events(feed).stream().map(CalendarFeedTest::start).toList();
        // Summer time begins on Sunday 29 March.
        assertThat(starts).contains(Instant.parse("2026-03-28T17:00:00Z"), Instant.parse("2026-03-30T16:00:00Z"));
        VEvent first = events(feed).getFirst();
        assertThat(first.getDateEnd().getValue().getTime() - start(first).toEpochMilli())
                .isEqualTo(40 * 60_000L);
    }

    @Test
    void anHourThatDoesNotExistIsTheNextOne() {
        FeedToken feed = open(person(programme("Europe/Berlin", "2026-03-02", "SUNDAY")), LocalTime.of(2, 30), false);
        assertThat(events(feed).stream().map(CalendarFeedTest::start)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void farEastTodayIsAlreadyTomorrow() {
        at("2026-03-11T11:30:00Z"); // 00:30 on the 12th at UTC+13
        FeedToken feed = open(person(programme("Pacific/Tongatapu", "2026-03-02", "THURSDAY")), null, false);
        List<String> shown = shown(feed);
        assertThat(shown).contains("2026-03-12 Training: Walk").endsWith("2026-04-30 Training: Walk");
        at("2026-03-11T10:30:00Z"); // an hour before, it is still the 11th
        assertThat(shown(feed)).isEqualTo(shown);
    }

    @Test
    void farWestATimeInTheEveningIsTheNextDayInUtc() {
        at("2026-03-12T07:30:00Z"); // 23:30 on the 11th, at UTC-8 until summer time begins on 8 March: then UTC-7
        FeedToken feed =
                open(person(programme("America/Los_Angeles", "2026-03-02", "WEDNESDAY")), LocalTime.of(20, 0), false);
        assertThat(events(feed).stream().map(CalendarFeedTest::start))
                .startsWith(Instant.parse("2026-03-05T04:00:00Z"), Instant.parse("2026-03-12T03:00:00Z"));
    }

    @Test
    void aNeutralTitleSaysNothing() {
        assertThat(text(open(person(), null, true)))
                .contains("SUMMARY:Something is planned")
                .doesNotContain("lutes");
    }

    @Test
    void theSamePlanGivesTheSameBytesAndAChangeRaisesTheSequence() {
        String person = person();
        FeedToken feed = open(person, null, false);
        String before = text(feed);
        at("2026-03-11T15:00:00Z");
        assertThat(text(feed)).isEqualTo(before);
        VEvent session = events(feed).getFirst();
        post(person + "/programme/pauses", "{\"from\":\"2026-04-16\",\"to\":\"2026-04-22\"}");
        VEvent changed = events(feed).getFirst();
        assertThat(changed.getUid()).isEqualTo(session.getUid());
        assertThat(changed.getSequence().getValue())
                .isGreaterThan(session.getSequence().getValue());
        assertThat(changed.getDateTimeStamp().getValue())
                .isAfter(session.getDateTimeStamp().getValue());
    }

    @Test
    void everyEventHasAnIdentifierOfItsOwn() {
        List<VEvent> events =
                events(open(person(programme("Europe/Berlin", "2026-03-02", "MONDAY", "MONDAY")), null, false));
        assertThat(events.stream().map(e -> e.getUid().getValue())).doesNotHaveDuplicates();
    }

    @Test
    void aLineIsAtMostSeventyFiveOctetsAndNoCharacterIsCut() {
        String name = "Übung für Rücken und Hüfte 🏋️ ".repeat(3).strip();
        FeedToken feed = open(
                person(
                        "{\"zone\":\"Europe/Berlin\",\"start\":\"2026-03-02\",\"sessions\":[{\"weekday\":\"MONDAY\",\"name\":\""
                                + name + "\"}]}"),
                null,
                false);
        assertThat(text(feed).split("\r\n")).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(shown(feed)).contains("2026-03-02 Training: " + name);
    }

    @Test
    void anAddressThatWasRenewedOrClosedLeadsNowhere() {
        String person = person();
        FeedToken old = open(person, null, false);
        FeedToken renewed = open(person, null, false);
        assertThat(get("/calendar/" + old.value() + ".ics").status()).isEqualTo(404);
        assertThat(get("/calendar/" + renewed.value() + ".ics").status()).isEqualTo(200);
        commands.send(new CloseCalendarFeed(id(person)), Object.class);
        assertThat(get("/calendar/" + renewed.value() + ".ics").status()).isEqualTo(404);
        open(person, renewed, null, false);
        assertThat(get("/calendar/" + renewed.value() + ".ics").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoTokenLeadsNowhere() {
        for (String token : List.of("cal_x", "x", "cal_" + "0".repeat(80), "..%2f..")) {
            assertThat(get("/calendar/" + token + ".ics").status()).as(token).isIn(404, 400);
        }
    }

    @Test
    void aCalendarThatHasItIsToldSo() {
        FeedToken feed = open(person(), null, false);
        String path = "/calendar/" + feed.value() + ".ics";
        assertThat(get(path, "If-None-Match", get(path).header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void openingItTheSameWayAgainRecordsNothing() {
        String person = person();
        FeedToken feed = open(person, LocalTime.NOON, true);
        long before = events();
        open(person, feed, LocalTime.NOON, true);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void nobodySeesTheTokenInALog() {
        assertThat(FeedToken.random()).hasToString("cal_…");
    }
}
