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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

    @PostMapping
    @Takes(Bodies.PersonBody.class)
    ResponseEntity<Persons.Listed> register(Body body) {
        String name = body.read(fields -> fields.requiredText("name", Fields.NAME_LENGTH));
        PersonId id = persons.register(name);
        return ResponseEntity.created(URI.create("/api/v1/persons/" + id)).body(new Persons.Listed(id, name));
    }

    @GetMapping
    ResponseEntity<List<Persons.Listed>> list() {
        return views.read(null, persons::all);
    }

    @GetMapping("/{person}")
    ResponseEntity<Persons.Listed> show(@PathVariable String person) {
        return views.read(null, () -> {
            PersonId id = people.find(person);
            return persons.all().stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("person", "is not known here"));
        });
    }
}
