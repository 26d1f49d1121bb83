package dev.steadyback.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.diary.ProjectedDiary;
import dev.steadyback.diary.ProjectedDiary.Numbered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Made-up persons' events give the same documents, however they come: those of one person in their order, all else is open. */
class ReplayTest {
    private static final int PERSONS = 4;
    private static final int ORDERS = 12;

    private static final ProjectedDiary DIARY = new ProjectedDiary();

    @AfterAll
    static void stop() {
        DIARY.close();
    }

    /** Each person's events, with numbers as if all had been told one after the other. */
    private static List<List<Numbered>> persons() {
        List<List<Numbered>> persons = new ArrayList<>();
        long position = 0;
        for (int i = 0; i < PERSONS; i++) {
            List<Numbered> events = new ArrayList<>();
            for (DomainEventMessage<?> event : Telling.events(MadeUpPerson.of(MadeUpDiaries.FIRST_SEED + i))) {
                events.add(new Numbered(event, position++));
            }
            persons.add(events);
        }
        return persons;
    }

    private static Map<String, Document> documents() {
        Map<String, Document> documents = DIARY.documents();
        DIARY.empty();
        return documents;
    }

    private static Map<String, Document> replayed(List<List<Numbered>> persons) {
        DIARY.projectNumbered(persons.stream().flatMap(List::stream).toList());
        return documents();
    }

    @Test
    void anyOrderBetweenPersonsInAnyPortionsGivesTheSameDocuments() {
        List<List<Numbered>> persons = persons();
        Map<String, Document> expected = replayed(persons);
        SplittableRandom random = new SplittableRandom(20260302);
        for (int order = 0; order < ORDERS; order++) {
            int[] told = new int[PERSONS];
            int portion = 1 + random.nextInt(200);
            List<Numbered> batch = new ArrayList<>();
            while (persons.stream().mapToInt(List::size).sum()
                    > Arrays.stream(told).sum()) {
                int person = random.nextInt(PERSONS);
                if (told[person] < persons.get(person).size()) {
                    batch.add(persons.get(person).get(told[person]++));
                }
                if (batch.size() == portion) {
                    DIARY.projectNumbered(batch);
                    batch.clear();
                }
            }
            DIARY.projectNumbered(batch);
            assertThat(documents())
                    .as("order %d, portions of %d", order, portion)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatComesAgainChangesNothing() {
        List<List<Numbered>> persons = persons();
        Map<String, Document> expected = replayed(persons);
        SplittableRandom random = new SplittableRandom(20260303);
        for (List<Numbered> events : persons) {
            int told = 0;
            while (told < events.size()) {
                int from = Math.max(0, told - random.nextInt(60));
                told = Math.min(events.size(), told + 1 + random.nextInt(100));
                DIARY.projectNumbered(events.subList(from, told));
            }
            DIARY.projectNumbered(events);
        }
        assertThat(documents()).isEqualTo(expected);
    }
}
