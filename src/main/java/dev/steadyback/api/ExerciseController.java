package dev.steadyback.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steadyback.api.openapi.Bodies;
import dev.steadyback.api.openapi.Takes;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Catalogue;
import dev.steadyback.programme.Exercise;
import dev.steadyback.programme.ExerciseId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.AddExercise;
import dev.steadyback.programme.ProgrammeCommand.ChangeExercise;
import dev.steadyback.programme.ProgrammeCommand.RemoveExercise;
import dev.steadyback.programme.Programmes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of exercises that plans are made of: those that ship with the product, in English, and one's own. */
@RestController
@RequestMapping(path = "/api/v1/persons/{person}/exercises", produces = MediaType.APPLICATION_JSON_VALUE)
class ExerciseController {
    private final Commands commands;
    private final Programmes programmes;
    private final People people;

    ExerciseController(Commands commands, Programmes programmes, People people) {
        this.commands = commands;
        this.programmes = programmes;
        this.people = people;
    }

    /**
     * An exercise to choose.
     *
     * @param id the identifier, as it stands in addresses
     * @param version how many times one of one's own was changed
     * @param own whether it is one of one's own, which can be changed; the others ship with the product
     * @param name what it is called
     * @param focus the areas it works on
     * @param equipment what is needed for it; null when nothing is
     * @param cues what to watch while doing it; left out where nothing is said
     * @param easier what to do instead when it is too hard
     * @param harder what to do instead when it is too easy
     * @param link a page that shows it
     * @param sets how many sets are usual; null where that is not known
     * @param reps how many repetitions are usual; null when it is held, or not known
     * @param seconds how long is usual; null when it is repeated, or not known
     */
    record Answer(
            String id,
            int version,
            boolean own,
            String name,
            List<FocusArea> focus,
            @Nullable String equipment,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> cues,
            @Nullable String easier,
            @Nullable String harder,
            @Nullable String link,
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer seconds) {
        static Answer of(Catalogue.Item item) {
            Exercise exercise = item.exercise();
            return new Answer(
                    item.id(),
                    item.version(),
                    item.own(),
                    exercise.name(),
                    exercise.focus(),
                    exercise.equipment(),
                    exercise.cues(),
                    exercise.easier(),
                    exercise.harder(),
                    exercise.link(),
                    item.sets(),
                    item.reps(),
                    item.seconds());
        }
    }

    /** Lists the exercises, one's own first. */
    @GetMapping
    List<Answer> listExercises(@PathVariable String person) {
        return all(programmes.started(people.find(person))).stream()
                .map(Answer::of)
                .toList();
    }

    /** Describes an exercise of one's own. */
    @PostMapping
    @Takes(Bodies.ExerciseBody.class)
    ResponseEntity<Answer> addExercise(
            @PathVariable String person,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Body body) {
        PersonId whose = started(person);
        String checked = Headers.key(key);
        ExerciseId id = new ExerciseId(
                "exc_" + (checked == null ? Ids.random() : Ids.derived(whose.value(), "exercise", checked)));
        Catalogue.Item added =
                find(commands.send(new AddExercise(whose, id, body.read(Exercise::read)), Programme.class), id.value());
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/persons/" + person + "/exercises/" + id))
                .eTag(Headers.eTag(added.version()))
                .body(Answer.of(added));
    }

    /** Shows an exercise. */
    @GetMapping("/{exercise}")
    ResponseEntity<Answer> showExercise(@PathVariable String person, @PathVariable String exercise) {
        return answer(find(programmes.started(people.find(person)), exercise));
    }

    /** Describes an exercise of one's own anew. The body is all of it. Plans that list it stay as they are. */
    @PutMapping("/{exercise}")
    @Takes(Bodies.ExerciseBody.class)
    ResponseEntity<Answer> changeExercise(
            @PathVariable String person,
            @PathVariable String exercise,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch,
            Body body) {
        PersonId whose = started(person);
        ExerciseId id = new ExerciseId(exercise);
        return answer(find(
                commands.send(
                        new ChangeExercise(whose, id, body.read(Exercise::read), Headers.expected(ifMatch)),
                        Programme.class),
                exercise));
    }

    /** Removes an exercise of one's own, and answers with what it was. Plans that list it stay as they are. */
    @DeleteMapping("/{exercise}")
    Answer removeExercise(
            @PathVariable String person,
            @PathVariable String exercise,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch) {
        PersonId whose = started(person);
        ExerciseId id = new ExerciseId(exercise);
        Catalogue.Item removed = find(programmes.started(whose), exercise);
        commands.send(new RemoveExercise(whose, id, Headers.expected(ifMatch)), Programme.class);
        return Answer.of(removed);
    }

    /** The person, who must have a programme: the catalogue belongs to it. */
    private PersonId started(String person) {
        PersonId id = people.find(person);
        programmes.started(id);
        return id;
    }

    private static ResponseEntity<Answer> answer(Catalogue.Item item) {
        return ResponseEntity.ok().eTag(Headers.eTag(item.version())).body(Answer.of(item));
    }

    private static Catalogue.Item find(Programme programme, String id) {
        return all(programme).stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("exercise", "names no exercise of this person"));
    }

    private static List<Catalogue.Item> all(Programme programme) {
        return Catalogue.of(programme, Texts.in(Locale.ENGLISH));
    }
}
