package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.adherence.AdherenceViews;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.Persons;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.readmodel.Freshness;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class WholeStoryTest {
    private static final Instant NOW = Instant.parse("2026-03-15T20:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @Test
    void whatIsLoggedIsSeenAndSurvivesARestart() {
        PersonId person;
        Receipt score;
        try (ConfigurableApplicationContext app = start()) {
            person = app.getBean(Persons.class).register("Robin Example");
            app.getBean(Commands.class)
                    .send(
                            new Start(
                                    person,
                                    LocalDate.parse("2026-03-02"),
                                    ZoneId.of("Europe/Berlin"),
                                    LocalTime.MIDNIGHT,
                                    List.of(),
                                    TemplateWeek.PLAN),
                            Programme.class);
            Entries entries = app.getBean(Entries.class);
            entries.record(person, null, When.on(LocalDate.parse("2026-03-03")), glutes());
            score = entries.record(person, "a key", When.on(LocalDate.parse("2026-03-04")), pain(7));
            assertThat(entries.record(person, "a key", When.on(LocalDate.parse("2026-03-04")), pain(7)))
                    .isEqualTo(score);
            entries.correct(person, score.id(), 0L, When.on(LocalDate.parse("2026-03-05")), pain(6));
            check(app, person);
        }
        try (ConfigurableApplicationContext app = start()) {
            check(app, person);
        }
    }

    private static void check(ConfigurableApplicationContext app, PersonId id) {
        assertThat(app.getBean(Freshness.class).await(Duration.ofSeconds(20)).current())
                .isTrue();
        var person = app.getBean(Diary.class).person(id, null);
        Period period = Period.of(person.startedProgramme(), null, null, NOW);
        AdherenceView adherence =
                AdherenceViews.find(person, period, app.getBean(Diary.class).reading(id, null));
        assertThat(adherence.due()).isEqualTo(10);
        assertThat(adherence.credited()).isEqualTo(1);
        assertThat(app.getBean(Diary.class).painScores(id, period.from(), period.to(), null))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.date()).isEqualTo("2026-03-05");
                    assertThat(e.facts()).isEqualTo(pain(6));
                });
    }

    private static Facts.Session glutes() {
        return new Facts.Session(
                "15-minute glutes", null, false, List.of(), 15, 5, Completion.FULL, null, null, null, List.of(), null);
    }

    private static Facts.PainScore pain(int score) {
        return new Facts.PainScore(score, PainKind.NOW, Facts.Site.LOW_BACK, null);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Steadyback.class)
                .web(WebApplicationType.NONE)
                .run("--steadyback.data=" + data);
    }
}
