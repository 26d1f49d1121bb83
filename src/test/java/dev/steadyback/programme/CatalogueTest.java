package dev.steadyback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.language.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatShipsIsDescribedWhole(String language) {
        List<Catalogue.Item> shipped = Catalogue.shipped(Texts.in(Locale.of(language)));
        assertThat(shipped).hasSizeBetween(25, 30).allSatisfy(item -> {
            Exercise exercise = item.exercise();
            assertThat(exercise.name()).hasSizeLessThan(40);
            assertThat(exercise.focus()).isNotEmpty();
            assertThat(exercise.cues()).hasSizeBetween(2, WeeklyPlan.Exercise.MOST_CUES);
            assertThat(exercise.cues()).allMatch(cue -> cue.length() <= WeeklyPlan.Exercise.CUE_LENGTH);
            assertThat(exercise.easier()).isNotNull();
            assertThat(exercise.harder()).isNotNull();
            assertThat(item.sets()).isNotNull();
            assertThat(item.reps() == null).isNotEqualTo(item.seconds() == null);
        });
        assertThat(shipped).extracting(Catalogue.Item::id).doesNotHaveDuplicates();
        assertThat(shipped).extracting(e -> e.exercise().name()).doesNotHaveDuplicates();
        assertThat(shipped.stream().flatMap(e -> e.exercise().focus().stream()))
                .containsAll(EnumSet.allOf(FocusArea.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theTemplateWeekIsMadeOfIt(String language) {
        Texts texts = Texts.in(Locale.of(language));
        List<WeeklyPlan.Exercise> shipped =
                Catalogue.shipped(texts).stream().map(Catalogue.Item::planned).toList();
        assertThat(TemplateWeek.in(texts).sessions()).allSatisfy(line -> {
            assertThat(line.exercises()).isNotEmpty();
            assertThat(shipped).containsAll(line.exercises());
        });
    }
}
