package dev.steadyback.api;

import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** What can be done with entries of one kind; the kinds differ only in their facts and how these are read. */
abstract class EntryController {
    private static final int REASON_LENGTH = 500;

    private final Parts parts;
    private final Class<? extends Facts> kind;
    private final Function<Fields, Facts> reader;

    /** What every one of these controllers works with. */
    @Component
    record Parts(Entries entries, People people, Views views, EntryLists lists) {}

    /** What is read from a body. */
    private record Said(When when, Facts facts) {}

    EntryController(Parts parts, Class<? extends Facts> kind, Function<Fields, Facts> reader) {
        this.parts = parts;
        this.kind = kind;
        this.reader = reader;
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> log(
            @PathVariable String person,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Body body) {
        Said said = body.read(fields -> new Said(When.read(fields), reader.apply(fields)));
        Receipt receipt =
                parts.entries().record(parts.people().find(person), Headers.key(key), said.when(), said.facts());
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/persons/" + person + "/" + path() + "/" + receipt.id()))
                .eTag(Headers.eTag(receipt.version()))
                .body(EntryAnswers.of(receipt));
    }

    @GetMapping
    ResponseEntity<EntryLists.Page> list(@PathVariable String person, @ParameterObject Listing listing) {
        return parts.views().of(person, null, (record, now) -> parts.lists().page(record, kind, listing, now));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> show(@PathVariable String person, @PathVariable String id) {
        return answer(stored(parts.people().find(person), new EntryId(id)));
    }

    @GetMapping("/{id}/history")
    List<Map<String, @Nullable Object>> history(@PathVariable String person, @PathVariable String id) {
        PersonId whose = parts.people().find(person);
        EntryId entry = new EntryId(id);
        stored(whose, entry);
        return parts.entries().history(whose, entry).stream()
                .map(EntryAnswers::of)
                .toList();
    }

    @PutMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> correct(
            @PathVariable String person,
            @PathVariable String id,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch,
            Body body) {
        Said said = body.read(fields -> {
            When when = When.read(fields);
            if (when.date() == null && when.at() == null && (fields.has("time") || fields.has("zone"))) {
                fields.fault("date", "is missing beside the time; without either the entry keeps the moment it has");
            }
            return new Said(when, reader.apply(fields));
        });
        return answer(parts.entries()
                .correct(
                        parts.people().find(person),
                        new EntryId(id),
                        Headers.expected(ifMatch),
                        said.when(),
                        said.facts()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> retract(
            @PathVariable String person,
            @PathVariable String id,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch,
            @MayBeAbsent Body body) {
        String reason = body.<@Nullable String>read(fields -> fields.text("reason", REASON_LENGTH));
        PersonId whose = parts.people().find(person);
        EntryId entry = stored(whose, new EntryId(id)).id();
        return answer(parts.entries().retract(whose, entry, Headers.expected(ifMatch), reason));
    }

    @PostMapping("/{id}/reinstatement")
    ResponseEntity<Map<String, @Nullable Object>> reinstate(
            @PathVariable String person,
            @PathVariable String id,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch) {
        PersonId whose = parts.people().find(person);
        EntryId entry = stored(whose, new EntryId(id)).id();
        return answer(parts.entries().reinstate(whose, entry, Headers.expected(ifMatch)));
    }

    /** The last step of this kind's path. */
    abstract String path();

    private Receipt stored(PersonId person, EntryId id) {
        Receipt entry = parts.entries().find(person, id);
        if (!kind.isInstance(entry.facts())) {
            throw Refused.notFound("id", "names an entry of another kind");
        }
        return entry;
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Receipt receipt) {
        return ResponseEntity.ok().eTag(Headers.eTag(receipt.version())).body(EntryAnswers.of(receipt));
    }
}
