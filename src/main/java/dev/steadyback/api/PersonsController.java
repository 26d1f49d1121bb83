package dev.steadyback.api;

import dev.steadyback.api.openapi.Bodies;
import dev.steadyback.api.openapi.Takes;
import dev.steadyback.diary.Persons;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The persons who keep a diary here. */
@RestController
@RequestMapping(path = "/api/v1/persons", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonsController {
    private final Persons persons;
    private final People people;
    private final Views views;

    PersonsController(Persons persons, People people, Views views) {
        this.persons = persons;
        this.people = people;
        this.views = views;
    }

    /** Registers a person. */
    @PostMapping
    @Takes(Bodies.PersonBody.class)
    ResponseEntity<Persons.Listed> registerPerson(Body body) {
        String name = body.read(fields -> fields.requiredText("name", Fields.NAME_LENGTH));
        PersonId id = persons.register(name);
        return ResponseEntity.created(URI.create("/api/v1/persons/" + id)).body(new Persons.Listed(id, name));
    }

    /** Lists the persons, the first registered first; on a server with accounts, whoever asks. */
    @GetMapping
    ResponseEntity<List<Persons.Listed>> listPersons() {
        return views.read(null, persons::visible);
    }

    /** Shows a person. */
    @GetMapping("/{person}")
    ResponseEntity<Persons.Listed> showPerson(@PathVariable String person) {
        return views.read(null, () -> {
            PersonId id = people.find(person);
            return persons.visible().stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("person", "is not known here"));
        });
    }

    /**
     * Renames a person. The name of today stands in all that is shown from then on, what is past included; identifiers and addresses stay as they are. Names are unique
     * here, compared without case and with blanks folded: 409 when another person has it. The same name again changes nothing.
     */
    @PutMapping("/{person}")
    @Takes(Bodies.PersonBody.class)
    ResponseEntity<Persons.Listed> renamePerson(@PathVariable String person, Body body) {
        PersonId id = people.find(person);
        persons.rename(id, body.read(fields -> fields.requiredText("name", Fields.NAME_LENGTH)));
        return showPerson(id.value());
    }
}
