package dev.steadyback.api;

import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.api.openapi.Bodies;
import dev.steadyback.api.openapi.Takes;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.ProgrammeCommand.DrawWeeks;
import dev.steadyback.programme.ProgrammeCommand.StopWeeks;
import dev.steadyback.programme.Programmes;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.Reviews;
import dev.steadyback.sharing.OpenToCoach;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The consistency review, its past verdicts, and randomised weeks. */
@RestController
@RequestMapping(path = "/api/v1/persons/{person}", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {
    private static final String WEEKS = "/programme/randomised-weeks";

    private final Views views;
    private final Reviews reviews;
    private final People people;
    private final Programmes programmes;
    private final Commands commands;

    ReviewController(Views views, Reviews reviews, People people, Programmes programmes, Commands commands) {
        this.views = views;
        this.reviews = reviews;
        this.people = people;
        this.programmes = programmes;
        this.commands = commands;
    }

    /** Answers whether consistency went with less pain, as of the last checkpoint reached. */
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN})
    @GetMapping("/review")
    ResponseEntity<ReviewView> showReview(@PathVariable String person, @ParameterObject ReviewQuery asked) {
        return views.of(person, asked.asOf(), (record, now) -> reviews.find(record, now, asked.asOf(), asked.to()));
    }

    /** Lists the verdicts that were taken down, and what each would be on all that is known now. */
    @GetMapping("/review/history")
    ResponseEntity<List<Reviews.PastVerdict>> showReviewHistory(
            @PathVariable String person, @ParameterObject AsOfQuery moment) {
        return views.of(person, moment.asOf(), (record, now) -> reviews.history(record, now, moment.asOf()));
    }

    /** Shows the randomised weeks drawn last, and what they say. */
    @GetMapping(WEEKS)
    ResponseEntity<RandomisedWeeksView> showRandomisedWeeks(@PathVariable String person) {
        return views.of(person, null, (record, now) -> {
            RandomisedWeeksView weeks = reviews.find(record, now, null).randomisedWeeks();
            if (weeks == null) {
                throw Refused.notFound("randomisedWeeks", "were never drawn");
            }
            return weeks;
        });
    }

    /** Draws the order of full and light weeks, before the first of them. The seed is stored with it. */
    @PostMapping(WEEKS)
    @Takes(Bodies.RandomisedWeeksBody.class)
    ResponseEntity<RandomisedWeeksView> drawRandomisedWeeks(@PathVariable String person, Body body) {
        PersonId id = started(person);
        commands.send(
                body.read(fields -> {
                    LocalDate from = fields.date("from");
                    if (!fields.has("from")) {
                        fields.fault("from", "is missing; it must be a Monday to come");
                    }
                    int pairs = fields.requiredWholeNumber(
                            "pairs", RandomisedWeeks.LEAST_PAIRS, ProgrammeCommand.MOST_PAIRS);
                    return new DrawWeeks(id, from == null ? LocalDate.EPOCH : from, Ids.randomSeed(), pairs);
                }),
                Programme.class);
        return ResponseEntity.created(URI.create("/api/v1/persons/" + person + WEEKS))
                .body(showRandomisedWeeks(person).getBody());
    }

    /** Stops the randomised weeks today. From today on the plan holds as it stands. */
    @DeleteMapping(WEEKS)
    ResponseEntity<RandomisedWeeksView> stopRandomisedWeeks(@PathVariable String person) {
        commands.send(new StopWeeks(started(person)), Programme.class);
        return showRandomisedWeeks(person);
    }

    private PersonId started(String person) {
        PersonId id = people.find(person);
        programmes.started(id);
        return id;
    }
}
