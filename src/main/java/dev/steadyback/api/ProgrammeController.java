package dev.steadyback.api;

import dev.steadyback.adherence.StartMoves;
import dev.steadyback.api.openapi.Bodies;
import dev.steadyback.api.openapi.Takes;
import dev.steadyback.diary.Persons;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.OneServer;
import dev.steadyback.sharing.AccessLog;
import dev.steadyback.sharing.OpenToCoach;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** The programme: its start, plan versions, pauses, causes and day settings. Sending the same twice changes nothing more. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeController {
    private static final String PROGRAMME = "/persons/{person}/programme";
    private static final String USUAL_NAME = "Me";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Commands commands;
    private final Programmes programmes;
    private final Persons persons;
    private final People people;
    private final Clock clock;
    private final StartMoves startMoves;
    private final Views views;
    private final OneServer oneServer;

    ProgrammeController(
            Commands commands,
            Programmes programmes,
            Persons persons,
            People people,
            Clock clock,
            StartMoves startMoves,
            Views views,
            OneServer oneServer) {
        this.startMoves = startMoves;
        this.views = views;
        this.oneServer = oneServer;
        this.commands = commands;
        this.programmes = programmes;
        this.persons = persons;
        this.people = people;
        this.clock = clock;
    }

    /** Shows the week that comes as a template. */
    @GetMapping("/template-week")
    WeeklyPlan showTemplateWeek() {
        return TemplateWeek.PLAN;
    }

    /** Starts a programme. For me, it also registers who I am where nobody is registered yet. */
    @PostMapping(PROGRAMME)
    @Takes(Bodies.ProgrammeBody.class)
    ResponseEntity<ProgrammeAnswer> startProgramme(@PathVariable String person, Body body) {
        ProgrammeCommand.Start start = person.equals(People.ME)
                ? oneServer.alone("me", LONGEST_WAIT, () -> startMine(body))
                : read(people.find(person), body);
        return created("/api/v1/persons/" + person + "/programme", send(start));
    }

    /** Shows the programme as it stands today. */
    @OpenToCoach(Scope.SESSIONS)
    @GetMapping(PROGRAMME)
    ProgrammeAnswer showProgramme(@PathVariable String person) {
        return answer(programmes
                .find(people.find(person))
                .orElseThrow(() -> Refused.notFound("programme", "is not started yet")));
    }

    /** Changes the weekly plan from a day on. The days before keep the plan they had. */
    @OpenToCoach(
            value = {Scope.SESSIONS, Scope.PLANS},
            as = AccessLog.What.CHANGED)
    @PostMapping(PROGRAMME + "/versions")
    @Takes(Bodies.PlanVersionBody.class)
    ResponseEntity<ProgrammeAnswer> addPlanVersion(@PathVariable String person, Body body) {
        PersonId id = started(person);
        Programme programme = programmes.started(id);
        ProgrammeCommand.AddPlanVersion version = body.read(fields -> {
            if (!fields.given("sessions") && !fields.given("dailyPractice") && !fields.has("template")) {
                fields.fault("sessions", "are missing; send the week's sessions, or a template");
            }
            LocalDate from = fields.date("from");
            return new ProgrammeCommand.AddPlanVersion(
                    id, from == null ? programme.today(clock.instant()) : from, PlanReader.plan(fields));
        });
        return created("/api/v1/persons/" + person + "/programme", send(version));
    }

    /** Shows what moving the start would change. Nothing is moved. */
    @GetMapping(PROGRAMME + "/start")
    ResponseEntity<StartAnswer> previewProgrammeStart(@PathVariable String person, @ParameterObject StartQuery query) {
        PersonId id = started(person);
        return views.of(
                person,
                null,
                (record, now) ->
                        StartAnswer.of(startMoves.preview(id, query.start(), query.planned(), List.of(), now)));
    }

    /** Moves the start. It moves forward only where that hides no entry. */
    @PutMapping(PROGRAMME + "/start")
    @Takes(Bodies.StartBody.class)
    ProgrammeAnswer moveProgrammeStart(@PathVariable String person, Body body) {
        PersonId id = started(person);
        StartQuery said = body.read(StartQuery::read);
        return answer(startMoves.move(id, said.start(), said.planned()));
    }

    /** Lists the pauses, in the order they were made. */
    @GetMapping(PROGRAMME + "/pauses")
    List<Programme.PauseSpan> listPauses(@PathVariable String person) {
        return programmes.started(started(person)).pauses();
    }

    /** Takes days out of the plan. They are excused. */
    @PostMapping(PROGRAMME + "/pauses")
    @Takes(Bodies.PauseBody.class)
    ResponseEntity<Programme.PauseSpan> addPause(
            @PathVariable String person,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Body body) {
        PersonId id = started(person);
        LocalDate today = programmes.started(id).today(clock.instant());
        String checked = Headers.key(key);
        PauseId pause =
                checked == null ? PauseId.random() : new PauseId("pau_" + Ids.derived(id.value(), "pause", checked));
        ProgrammeCommand.Pause wanted = body.read(fields -> {
            LocalDate from = fields.date("from");
            return new ProgrammeCommand.Pause(
                    id,
                    pause,
                    from == null ? today : from,
                    fields.date("to"),
                    fields.text("reason", ProgrammeCommand.REASON_LENGTH));
        });
        Programme.PauseSpan made = find(send(wanted), pause);
        if (!made.equals(new Programme.PauseSpan(pause, wanted.from(), wanted.to(), wanted.reason()))) {
            throw Refused.invalid(Headers.IDEMPOTENCY_KEY, "was used before for another pause; send a new key");
        }
        return ResponseEntity.created(URI.create("/api/v1/persons/" + person + "/programme/pauses/" + pause))
                .body(made);
    }

    /** Shows a pause. */
    @GetMapping(PROGRAMME + "/pauses/{pause}")
    Programme.PauseSpan showPause(@PathVariable String person, @PathVariable String pause) {
        return find(programmes.started(started(person)), new PauseId(pause));
    }

    /** Ends a pause. */
    @PutMapping(PROGRAMME + "/pauses/{pause}")
    @Takes(Bodies.PauseEndBody.class)
    ProgrammeAnswer endPause(@PathVariable String person, @PathVariable String pause, Body body) {
        PersonId id = started(person);
        LocalDate today = programmes.started(id).today(clock.instant());
        return answer(send(body.read(fields -> {
            LocalDate to = fields.date("to");
            LocalDate on = fields.date("on");
            if (fields.has("to") == fields.has("on")) {
                fields.fault(
                        "to", "or on must be sent, one of the two: the pause's last day, or the first day after it");
            }
            LocalDate resumed = on != null ? on : to != null ? to.plusDays(1) : today;
            return new ProgrammeCommand.Resume(id, new PauseId(pause), resumed);
        })));
    }

    /** Removes a pause. Its days are due again. */
    @DeleteMapping(PROGRAMME + "/pauses/{pause}")
    ProgrammeAnswer retractPause(@PathVariable String person, @PathVariable String pause) {
        return answer(send(new ProgrammeCommand.RetractPause(started(person), new PauseId(pause))));
    }

    /** Names the suspected causes, in place of those named before. */
    @PutMapping(PROGRAMME + "/causes")
    @Takes(Bodies.CausesBody.class)
    ProgrammeAnswer nameCauses(@PathVariable String person, Body body) {
        PersonId id = started(person);
        return answer(send(body.read(fields -> {
            if (!fields.given("causes")) {
                fields.fault("causes", "are missing; send a list, which may be empty");
            }
            return new ProgrammeCommand.NameCauses(id, fields.choices("causes", SuspectedCause.class));
        })));
    }

    /** Changes the zone or the start of the day, for entries from now on. What is not sent stays as it is. */
    @PutMapping(PROGRAMME + "/day-settings")
    @Takes(Bodies.DaySettingsBody.class)
    ProgrammeAnswer changeDaySettings(@PathVariable String person, Body body) {
        PersonId id = started(person);
        Programme programme = programmes.started(id);
        return answer(send(body.read(fields -> {
            ZoneId zone = fields.zone("zone");
            LocalTime dayStart = fields.time("dayStart");
            if (!fields.has("zone") && !fields.has("dayStart")) {
                fields.fault("zone", "or dayStart must be sent");
            }
            return new ProgrammeCommand.ChangeDaySettings(
                    id,
                    Objects.requireNonNullElse(zone, programme.zone()),
                    Objects.requireNonNullElse(dayStart, programme.dayStart()));
        })));
    }

    /** Registers whoever sets up this server, once the programme itself can be taken: nothing is left half done. */
    private ProgrammeCommand.Start startMine(Body body) {
        PersonId known = people.me().orElse(null);
        PersonId mine = known == null ? PersonId.random() : known;
        record Said(@Nullable String name, ProgrammeCommand.Start start) {}
        Said said = body.read(fields -> new Said(fields.text("name", Fields.NAME_LENGTH), start(mine, fields)));
        String name = said.name();
        if (known == null) {
            return withPerson(said.start(), persons.register(name == null ? USUAL_NAME : name));
        }
        if (name != null && !persons.find(name).equals(people.me())) {
            throw Refused.conflict(
                    "name", "is not that of the person registered here as me; register another at /api/v1/persons");
        }
        return said.start();
    }

    private ProgrammeCommand.Start read(PersonId person, Body body) {
        return body.read(fields -> start(person, fields));
    }

    private ProgrammeCommand.Start start(PersonId person, Fields fields) {
        return PlanReader.start(person, fields, null, zone -> LocalDate.ofInstant(clock.instant(), zone));
    }

    private static ProgrammeCommand.Start withPerson(ProgrammeCommand.Start start, PersonId person) {
        return new ProgrammeCommand.Start(
                person, start.start(), start.zone(), start.dayStart(), start.causes(), start.plan());
    }

    /** The person, who must have a programme: what is asked here belongs to one. */
    private PersonId started(String person) {
        PersonId id = people.find(person);
        programmes.started(id);
        return id;
    }

    private static Programme.PauseSpan find(Programme programme, PauseId pause) {
        return programme.pauses().stream()
                .filter(p -> p.id().equals(pause))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("pause", "names no pause of this programme"));
    }

    private Programme send(ProgrammeCommand command) {
        return commands.send(command, Programme.class);
    }

    private ProgrammeAnswer answer(Programme programme) {
        return ProgrammeAnswer.of(programme, clock.instant());
    }

    private ResponseEntity<ProgrammeAnswer> created(String location, Programme programme) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(location))
                .body(answer(programme));
    }
}
