package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.readmodel.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The projection against a server that speaks MongoDB's protocol: the embedded one, or the real one that
 * STEADYBACK_MONGODB_URI names.
 */
class DiaryProjectionTest {
    private static final int ORDERS = 10_000;
    private static final PersonId PERSON = PersonId.random();
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final MongoServer EMBEDDED = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create(
            Optional.ofNullable(System.getenv("STEADYBACK_MONGODB_URI")).orElseGet(DiaryProjectionTest::embedded));
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("steadyback_test");

    private static String embedded() {
        EMBEDDED.bind();
        return EMBEDDED.getConnectionString();
    }

    private record Arrival(Object event, long version) {}

    @BeforeAll
    static void empty() {
        DATABASE.drop();
    }

    @AfterAll
    static void stop() {
        DATABASE.drop();
        CLIENT.close();
        EMBEDDED.shutdownNow();
    }

    /** A history with corrections to other days, weeks and months, a retraction, one taken back, a flare and a pause. */
    private static List<Arrival> history() {
        List<Arrival> arrivals = new ArrayList<>();
        arrivals.add(new Arrival(new PersonEvent.Registered(PERSON, "Robin Example", FIRST), 0));
        arrivals.add(new Arrival(
                new ProgrammeEvent.Started(
                        PERSON, START, ZONE, LocalTime.MIDNIGHT, List.of(), TemplateWeek.PLAN, FIRST),
                0));
        PauseId pause = PauseId.random();
        arrivals.add(new Arrival(
                new ProgrammeEvent.Paused(
                        PERSON, pause, START.plusDays(10), START.plusDays(14), null, FIRST.plusSeconds(1)),
                1));
        arrivals.add(
                new Arrival(new ProgrammeEvent.Resumed(PERSON, pause, START.plusDays(13), FIRST.plusSeconds(2)), 2));
        EntryId moved = EntryId.random();
        arrivals.add(new Arrival(recorded(moved, START, pain(7), 10), 0));
        arrivals.add(new Arrival(corrected(moved, START, START.plusDays(31), pain(6), 11), 1));
        arrivals.add(new Arrival(corrected(moved, START.plusDays(31), START.plusDays(1), pain(5), 12), 2));
        EntryId retracted = EntryId.random();
        arrivals.add(new Arrival(recorded(retracted, START, pain(9), 13), 0));
        arrivals.add(new Arrival(retracted(retracted, START, pain(9), 14), 1));
        EntryId back = EntryId.random();
        arrivals.add(new Arrival(recorded(back, START.plusDays(1), session("15-minute glutes"), 15), 0));
        arrivals.add(new Arrival(retracted(back, START.plusDays(1), session("15-minute glutes"), 16), 1));
        arrivals.add(new Arrival(
                new EntryEvent.Reinstated(
                        back, PERSON, on(START.plusDays(1)), session("15-minute glutes"), FIRST.plusSeconds(17)),
                2));
        EntryId session = EntryId.random();
        arrivals.add(new Arrival(recorded(session, START.plusDays(2), session("Hip mobility"), 18), 0));
        arrivals.add(
                new Arrival(corrected(session, START.plusDays(2), START.plusDays(9), session("Hip mobility"), 19), 1));
        arrivals.add(new Arrival(
                recorded(EntryId.random(), START.plusDays(3), new Facts.Flare(START.plusDays(5), null), 20), 0));
        arrivals.add(new Arrival(
                recorded(EntryId.random(), START.plusDays(3), new Facts.Relief(Facts.ReliefType.HEAT, null, null), 21),
                0));
        EntryId peg = EntryId.random();
        arrivals.add(new Arrival(recorded(peg, START, Facts.Questionnaire.peg(7, 6, 5, "bad"), 22), 0));
        arrivals.add(new Arrival(
                corrected(peg, START, START.minusMonths(3), Facts.Questionnaire.peg(7, 6, 6, null), 23), 1));
        arrivals.add(new Arrival(
                new PersonEvent.QuestionnaireRhythmChosen(PERSON, Instrument.PEG_3, 2, FIRST.plusSeconds(24)), 1));
        arrivals.add(new Arrival(
                new PersonEvent.QuestionnaireRhythmChosen(PERSON, Instrument.PEG_3, null, FIRST.plusSeconds(25)), 2));
        return arrivals;
    }

    @Test
    void anyOrderOfArrivalGivesTheSameDocuments() {
        List<Arrival> history = history();
        String expected = projected(history);
        Random random = new Random(20260302);
        for (int i = 0; i < ORDERS; i++) {
            List<Arrival> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, random);
            assertThat(inMemory(shuffled)).isEqualTo(inMemory(history));
        }
        List<Arrival> backwards = history.reversed();
        assertThat(projected(backwards)).isEqualTo(expected);
    }

    @Test
    void theSameTwiceGivesTheSameDocuments() {
        List<Arrival> history = history();
        String once = projected(history);
        List<Arrival> twice = new ArrayList<>(history);
        twice.addAll(history);
        assertThat(projected(twice)).isEqualTo(once);
    }

    @Test
    void entriesStandWhereTheirLatestVersionSays() {
        projected(history());
        Diary diary = new MongoDiary(DATABASE, mock(Freshness.class));
        assertThat(diary.painScores(PERSON, START, START.plusDays(60), null))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.date()).isEqualTo(START.plusDays(1));
                    assertThat(e.facts()).isEqualTo(pain(5));
                    assertThat(e.version()).isEqualTo(2);
                });
        assertThat(diary.sessions(PERSON, START, START.plusDays(60), null))
                .extracting(LoggedEntry::date)
                .containsExactly(START.plusDays(1), START.plusDays(9));
        assertThat(diary.person(PERSON, null).flares())
                .containsExactly(new PersonRecord.Flare(START.plusDays(3), START.plusDays(5), null));
        assertThat(diary.person(PERSON, null).startedProgramme().pausedOn(START.plusDays(12)))
                .isTrue();
        assertThat(diary.person(PERSON, null).startedProgramme().pausedOn(START.plusDays(13)))
                .isFalse();
    }

    @Test
    void aFlareThatLastsIsKnownToTheDayOnWhichThatWasSaid() {
        Moment began = new Moment(START, null, ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(1));
        LoggedEntry entry = new LoggedEntry(
                EntryId.random(), 0, began, new Facts.Flare(null, null), FIRST.plus(Duration.ofDays(4)));
        assertThat(PersonRecord.Flare.of(entry).known()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void asOfAMomentOnlyWhatWasRecordedByThenCounts() {
        projected(history());
        Diary diary = new MongoDiary(DATABASE, mock(Freshness.class));
        assertThat(diary.painScores(PERSON, START, START.plusDays(60), FIRST.plusSeconds(11)))
                .extracting(LoggedEntry::date)
                .containsExactly(START.plusDays(31));
        assertThat(diary.painScores(PERSON, START, START.plusDays(60), FIRST.plusSeconds(13)))
                .extracting(LoggedEntry::date)
                .containsExactly(START, START.plusDays(1));
        assertThat(diary.sessions(PERSON, START, START.plusDays(60), FIRST.plusSeconds(16)))
                .isEmpty();
    }

    /** All documents, in one order, after these events arrived one by one. */
    private static String projected(List<Arrival> arrivals) {
        DATABASE.drop();
        for (Arrival arrival : arrivals) {
            Batch batch = new Batch(DATABASE);
            DiaryProjection.project(arrival.event(), arrival.version(), batch);
            batch.write();
        }
        TreeMap<String, Object> all = new TreeMap<>();
        for (String collection : DATABASE.listCollectionNames()) {
            for (Document document : DATABASE.getCollection(collection).find()) {
                all.put(collection + "/" + document.get("_id"), sorted(document));
            }
        }
        return all.toString();
    }

    /** What a batch of these events would write, without a server. */
    private static String inMemory(List<Arrival> arrivals) {
        Batch batch = new Batch(DATABASE);
        arrivals.forEach(a -> DiaryProjection.project(a.event(), a.version(), batch));
        return batch.toString();
    }

    private static Object sorted(Object value) {
        if (value instanceof Document document) {
            TreeMap<String, Object> fields = new TreeMap<>();
            document.forEach((name, field) -> fields.put(name, sorted(field)));
            return fields;
        }
        return value;
    }

    private static EntryEvent recorded(EntryId id, LocalDate date, Facts facts, int second) {
        return new EntryEvent.Recorded(id, PERSON, on(date), facts, FIRST.plusSeconds(second));
    }

    private static EntryEvent corrected(EntryId id, LocalDate was, LocalDate date, Facts facts, int second) {
        return new EntryEvent.Corrected(id, PERSON, was, on(date), facts, FIRST.plusSeconds(second));
    }

    private static EntryEvent retracted(EntryId id, LocalDate date, Facts facts, int second) {
        return new EntryEvent.Retracted(id, PERSON, on(date), facts, null, FIRST.plusSeconds(second));
    }

    private static Moment on(LocalDate date) {
        return new Moment(date, null, ZONE, ZoneOffset.ofHours(1));
    }

    private static Facts.PainScore pain(int score) {
        return new Facts.PainScore(score, PainKind.NOW, Facts.Site.LOW_BACK, null);
    }

    private static Facts.Session session(String name) {
        return new Facts.Session(
                name, null, false, List.of(), 15, 5, Completion.FULL, null, null, null, List.of(), null);
    }
}
