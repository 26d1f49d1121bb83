package dev.steadyback.api;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.api.openapi.Bodies;
import dev.steadyback.api.openapi.Takes;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often a person wants to be asked each questionnaire. */
@RestController
@RequestMapping(path = "/api/v1/persons/{person}/questionnaire-rhythms", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionnaireRhythmController {
    private final Views views;
    private final People people;
    private final Commands commands;

    QuestionnaireRhythmController(Views views, People people, Commands commands) {
        this.views = views;
        this.people = people;
        this.commands = commands;
    }

    /**
     * A questionnaire that is asked here.
     *
     * @param instrument which questionnaire
     * @param weeks after how many weeks it is asked again; null for never
     */
    record Rhythm(Instrument instrument, @Nullable Integer weeks) {}

    /** Lists how often each questionnaire is asked. */
    @GetMapping
    ResponseEntity<List<Rhythm>> listQuestionnaireRhythms(@PathVariable String person) {
        return views.of(person, null, (record, now) -> of(record));
    }

    /** Chooses how often a questionnaire is asked. */
    @PutMapping
    @Takes(Bodies.QuestionnaireRhythmBody.class)
    ResponseEntity<List<Rhythm>> chooseQuestionnaireRhythm(@PathVariable String person, Body body) {
        PersonId id = people.find(person);
        commands.send(
                body.read(fields -> {
                    Instrument instrument = fields.choice("instrument", Instrument.class);
                    if (instrument == null && !fields.has("instrument")) {
                        fields.fault("instrument", "is missing; it must be PEG_3 or RMDQ_24");
                    }
                    return new ChooseQuestionnaireRhythm(
                            id,
                            Objects.requireNonNullElse(instrument, Instrument.PEG_3),
                            fields.wholeNumber("weeks", 1, 4));
                }),
                Object.class);
        return listQuestionnaireRhythms(person);
    }

    private static List<Rhythm> of(PersonRecord person) {
        return Arrays.stream(Instrument.values())
                .filter(Instrument::isAsked)
                .map(i -> new Rhythm(i, person.rhythms().get(i)))
                .toList();
    }
}
