package dev.steadyback.pages.plan;

import dev.steadyback.diary.Persons;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Catalogue;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The exercises there are to choose from for a plan: those of whose plan it is, those of who writes it, and those that ship with the product. */
@Component
class ExerciseChoices {
    private final Persons persons;
    private final Programmes programmes;

    ExerciseChoices(Persons persons, Programmes programmes) {
        this.persons = persons;
        this.programmes = programmes;
    }

    /** Exercises under one heading. */
    public record Group(String says, List<Catalogue.Item> exercises) {}

    /**
     * The choices for a plan.
     *
     * @param whose whose plan it is; null for one that nobody has yet
     */
    List<Group> of(@Nullable PersonId whose, Texts texts) {
        PersonId writer = persons.own().orElse(null);
        List<Group> groups = new ArrayList<>();
        add(groups, texts.say("exercises.own"), own(writer));
        if (whose != null && !whose.equals(writer)) {
            add(groups, texts.say("exercises.theirs"), own(whose));
        }
        List<Catalogue.Item> shipped = Catalogue.shipped(texts);
        for (FocusArea area : FocusArea.values()) {
            add(groups, texts.name(area), inArea(shipped, area));
        }
        return groups;
    }

    /** Those that work on an area more than on any other: an exercise stands under one heading alone. */
    static List<Catalogue.Item> inArea(List<Catalogue.Item> exercises, @Nullable FocusArea area) {
        return exercises.stream()
                .filter(e -> e.exercise().focus().stream().findFirst().equals(Optional.ofNullable(area)))
                .toList();
    }

    private List<Catalogue.Item> own(@Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(programmes::find)
                .map(Catalogue::own)
                .orElse(List.of());
    }

    private static void add(List<Group> groups, String says, List<Catalogue.Item> exercises) {
        if (!exercises.isEmpty()) {
            groups.add(new Group(says, exercises));
        }
    }
}
