package dev.steadyback.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.InMemoryDiary;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.diary.ProjectedDiary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Made-up persons are the same in the diary that is kept in memory as in the read models. */
class BothDiariesTest {
    private static final int PERSONS = 20;

    @Test
    void everyPersonReadsTheSame() {
        try (ProjectedDiary projected = new ProjectedDiary()) {
            LongStream.range(MadeUpDiaries.FIRST_SEED, MadeUpDiaries.FIRST_SEED + PERSONS)
                    .forEach(seed -> {
                        MadeUpPerson person = MadeUpPerson.of(seed);
                        projected.project(Telling.events(person));
                        InMemoryDiary inMemory = new InMemoryDiary();
                        Telling.events(person).stream()
                                .map(DomainEventMessage::getPayload)
                                .forEach(inMemory::add);
                        for (Instant moment : person.moments()) {
                            same(person, moment, null, inMemory, projected.diary());
                            same(person, moment, moment, inMemory, projected.diary());
                        }
                    });
        }
    }

    /** What the projection worked out is what is worked out of all versions as of the end. */
    @Test
    void theDocumentsSayWhatTheVersionsSay() {
        try (ProjectedDiary projected = new ProjectedDiary()) {
            LongStream.range(MadeUpDiaries.FIRST_SEED, MadeUpDiaries.FIRST_SEED + PERSONS)
                    .forEach(seed -> {
                        MadeUpPerson person = MadeUpPerson.of(seed);
                        projected.project(Telling.events(person));
                        Instant end = person.moments().getLast();
                        PersonRecord record = projected.diary().person(person.id(), null);
                        Period whole = Period.of(record.startedProgramme(), null, null, end);
                        PlannedWeeks planned = new PlannedWeeks(record.startedProgramme(), whole.today());
                        LocalDate from = Weeks.monday(whole.from());
                        LocalDate to = Weeks.sunday(whole.to());
                        assertThat(projected.diary().adherence(person.id(), from, to))
                                .as("stored adherence of person %d", seed)
                                .isEqualTo(projected
                                        .diary()
                                        .reading(person.id(), end)
                                        .adherence(planned, from, to));
                        assertThat(projected.diary().painDays(person.id(), from, to, null))
                                .as("stored pain of person %d", seed)
                                .isEqualTo(projected.diary().painDays(person.id(), from, to, end));
                    });
        }
    }

    private static void same(
            MadeUpPerson person, Instant moment, @Nullable Instant asOf, Diary inMemory, Diary projected) {
        PersonRecord record = projected.person(person.id(), asOf);
        assertThat(inMemory.person(person.id(), asOf))
                .as("person %d", person.seed())
                .isEqualTo(record);
        if (record.findProgramme().isEmpty()
                || record.startedProgramme()
                        .today(moment)
                        .isBefore(record.startedProgramme().start())) {
            return;
        }
        Period whole = Period.of(record.startedProgramme(), null, null, moment);
        assertThat(DiaryDays.find(record, whole, inMemory.reading(person.id(), asOf)))
                .as("days of person %d as of %s", person.seed(), asOf)
                .isEqualTo(DiaryDays.find(record, whole, projected.reading(person.id(), asOf)));
        assertThat(AdherenceViews.find(record, whole, inMemory.reading(person.id(), asOf)))
                .as("adherence of person %d as of %s", person.seed(), asOf)
                .isEqualTo(AdherenceViews.find(record, whole, projected.reading(person.id(), asOf)));
        assertThat(inMemory.painDays(person.id(), whole.from(), whole.to(), asOf))
                .as("pain of person %d as of %s", person.seed(), asOf)
                .isEqualTo(projected.painDays(person.id(), whole.from(), whole.to(), asOf));
        assertThat(inMemory.retracted(person.id(), whole.from(), whole.to()))
                .isEqualTo(projected.retracted(person.id(), whole.from(), whole.to()));
    }
}
