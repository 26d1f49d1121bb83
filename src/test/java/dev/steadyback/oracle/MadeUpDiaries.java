package dev.steadyback.oracle;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.ProjectedDiary;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.readmodel.AlwaysFresh;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.review.ReviewInputs;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.PainTrends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's views of made-up persons: their events go through the projection into read models, and the views are found from these. */
public final class MadeUpDiaries implements AutoCloseable {
    /** {@code -Doracle.persons=5000} looks at more of them. */
    static final int PERSONS = Integer.getInteger("oracle.persons", 200);

    /** {@code -Doracle.seed=17 -Doracle.persons=1} looks at one of them again. */
    static final long FIRST_SEED = Long.getLong("oracle.seed", 1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProjectedDiary projected = new ProjectedDiary();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    MadeUpDiaries() {
        beans.registerBean(Diary.class, projected::diary);
        beans.registerBean(Freshness.class, AlwaysFresh::new);
        beans.register(PainTrends.class);
        beans.refresh();
    }

    /** The persons, one by one, each in the read models. */
    Stream<MadeUpPerson> persons(int count) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + count).mapToObj(seed -> {
            MadeUpPerson person = MadeUpPerson.of(seed);
            projected.project(Telling.events(person));
            return person;
        });
    }

    /** Writes the three views of a person as a program is answered. */
    public static void write(long seed, Path folder) throws IOException {
        MadeUpPerson person = MadeUpPerson.of(seed);
        try (MadeUpDiaries diaries = new MadeUpDiaries()) {
            diaries.projected.project(Telling.events(person));
            MadeUpPerson.PersonNow look = person.at(person.moments().getLast());
            PersonRecord record = diaries.record(look);
            Period whole = Period.of(record.startedProgramme(), null, null, look.moment());
            Files.writeString(
                    folder.resolve("days.json"),
                    json(diaries.days(record, whole, null)).toString());
            Files.writeString(
                    folder.resolve("adherence.json"),
                    json(diaries.adherence(record, whole, null)).toString());
            Files.writeString(
                    folder.resolve("pain-trend.json"),
                    json(diaries.trend(record, whole, null, null)).toString());
        }
    }

    PersonRecord record(MadeUpPerson.PersonNow look) {
        return beans.getBean(Diary.class).person(look.person().id(), look.asOf());
    }

    List<ReviewDay> reviewDays(PersonRecord record, MadeUpPerson.PersonNow look, LocalDate today) {
        return ReviewInputs.of(beans.getBean(Diary.class), record, today, look.asOf());
    }

    List<DiaryDay> days(PersonRecord record, Period period, @Nullable Instant asOf) {
        return DiaryDays.find(record, period, reading(record, asOf));
    }

    AdherenceView adherence(PersonRecord record, Period period, @Nullable Instant asOf) {
        return AdherenceViews.find(record, period, reading(record, asOf));
    }

    PainTrendView trend(PersonRecord record, Period period, @Nullable Site site, @Nullable Instant asOf) {
        return beans.getBean(PainTrends.class).find(record, period, site, reading(record, asOf));
    }

    private DiaryReading reading(PersonRecord record, @Nullable Instant asOf) {
        return beans.getBean(Diary.class).reading(record.id(), asOf);
    }

    /** What the API would answer. */
    static JsonNode json(Object view) {
        return JSON.valueToTree(view);
    }

    @Override
    public void close() {
        beans.close();
        projected.close();
    }
}
