package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.TemplateWeek;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonArray;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions of {@code documents.md}, asked of what the projection wrote. */
class QueriesTest {
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern QUERY =
            Pattern.compile("```js\\ndb\\.(\\w+)\\.aggregate\\((\\[.*?\\n\\])\\)\\n```", Pattern.DOTALL);

    private static final PersonId ROBIN = new PersonId("per_" + "a".repeat(26));
    private static final PersonId SASHA = new PersonId("per_" + "b".repeat(26));

    private static final ProjectedDiary PROJECTED = new ProjectedDiary();

    @BeforeAll
    static void twoPersons() {
        List<Object> events = new ArrayList<>();
        for (PersonId person : List.of(ROBIN, SASHA)) {
            events.add(new PersonEvent.Registered(person, person.equals(ROBIN) ? "Robin" : "Sasha", at(START)));
            events.add(new ProgrammeEvent.Started(
                    person, START, ZONE, LocalTime.MIDNIGHT, List.of(), TemplateWeek.PLAN, at(START)));
            events.add(recorded(person, START, pain(7)));
        }
        events.add(recorded(ROBIN, START, session(Completion.FULL)));
        events.add(recorded(ROBIN, START.plusDays(8), session(Completion.PARTLY)));
        events.add(recorded(ROBIN, START.plusDays(8), pain(3)));
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        events.forEach(
                event -> messages.add(new GenericDomainEventMessage<>("stream", "stream", messages.size(), event)));
        PROJECTED.project(messages);
    }

    @AfterAll
    static void stop() {
        PROJECTED.close();
    }

    private static EntryEvent recorded(PersonId person, LocalDate date, Facts facts) {
        return new EntryEvent.Recorded(
                EntryId.random(), person, new Moment(date, null, ZONE, ZoneOffset.ofHours(1)), facts, at(date));
    }

    private static Instant at(LocalDate date) {
        return date.atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    private static Facts pain(int score) {
        return new Facts.PainScore(score, PainKind.NOW, Facts.Site.LOW_BACK, null);
    }

    private static Facts session(Completion done) {
        return new Facts.Session(
                TemplateWeek.PLAN.sessions().getFirst().name(),
                null,
                false,
                List.of(),
                30,
                null,
                done,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** What the n-th question of the page is answered. */
    private static List<Document> answer(int question) throws IOException {
        Matcher query = QUERY.matcher(Files.readString(page()));
        for (int i = 0; i <= question; i++) {
            assertThat(query.find()).isTrue();
        }
        List<Document> stages = new ArrayList<>();
        for (BsonValue stage : BsonArray.parse(query.group(2))) {
            stages.add(Document.parse(stage.asDocument().toJson()));
        }
        return PROJECTED
                .database()
                .getCollection(query.group(1))
                .aggregate(stages)
                .into(new ArrayList<>());
    }

    private static Path page() {
        return Path.of("docs/documents.md");
    }

    private static Date day(LocalDate date) {
        return Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Test
    void adherenceOfAllByWeek() throws IOException {
        List<Document> weeks = answer(0);
        assertThat(weeks).hasSize(10);
        assertThat(weeks.getFirst())
                .containsEntry("person", ROBIN.value())
                .containsEntry("monday", day(START))
                .containsEntry("planned", 5)
                .containsEntry("credited", 1.0)
                .containsEntry("percent", 20.0);
        assertThat(weeks.get(1)).containsEntry("credited", 0.5);
        assertThat(weeks.get(5)).containsEntry("person", SASHA.value()).containsEntry("credited", 0.0);
    }

    @Test
    void daysWithMuchPain() throws IOException {
        assertThat(answer(1))
                .containsExactly(
                        new Document("person", ROBIN.value())
                                .append("date", day(START))
                                .append("site", "LOW_BACK")
                                .append("value", 7.0),
                        new Document("person", SASHA.value())
                                .append("date", day(START))
                                .append("site", "LOW_BACK")
                                .append("value", 7.0));
    }

    @Test
    void personsWithoutAnEntryForAWeek() throws IOException {
        assertThat(answer(2))
                .containsExactly(new Document("_id", SASHA.value())
                        .append("name", "Sasha")
                        .append("last", day(START)));
    }

    @Test
    void sessionsMissedByADay() throws IOException {
        assertThat(answer(3).stream().mapToInt(d -> d.getInteger("missed")).sum())
                .isEqualTo(2 * 2 * TemplateWeek.PLAN.sessions().size() - 2);
    }
}
