package dev.steadyback.api;

import dev.steadyback.api.openapi.OfEachKind;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryCommand;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** Logs entries, lists them, corrects them and takes them back; every version is kept. */
@RestController
@RequestMapping(
        path = "/api/v1/persons/{person}/{kind:#{T(dev.steadyback.entry.EntryKind).ADDRESSES}}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@OfEachKind
class EntryController {
    private final Entries entries;
    private final People people;
    private final Views views;
    private final EntryLists lists;

    /** What is read from a body. */
    private record Said(When when, Facts facts) {}

    EntryController(Entries entries, People people, Views views, EntryLists lists) {
        this.entries = entries;
        this.people = people;
        this.views = views;
        this.lists = lists;
    }

    /** Logs an entry. With neither date nor time it is of now. */
    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> logEntry(
            @PathVariable String person,
            @PathVariable EntryKind kind,
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            Body body) {
        Said said = body.read(fields -> new Said(When.read(fields), kind.read(fields)));
        Receipt receipt = entries.record(people.find(person), Headers.key(key), said.when(), said.facts());
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/persons/" + person + "/" + kind.address() + "/" + receipt.id()))
                .eTag(Headers.eTag(receipt.version()))
                .body(EntryAnswers.of(receipt));
    }

    /** Lists the entries of some days, newest first, a page at a time. */
    @GetMapping
    ResponseEntity<EntryLists.Page> listEntries(
            @PathVariable String person, @PathVariable EntryKind kind, @ParameterObject Listing listing) {
        return views.of(person, null, (record, now) -> lists.page(record, kind, listing, now));
    }

    /** Shows an entry as it stands. One that was retracted is shown too. */
    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> showEntry(
            @PathVariable String person, @PathVariable EntryKind kind, @PathVariable String id) {
        return answer(stored(kind, people.find(person), new EntryId(id)));
    }

    /** Shows every version of an entry, oldest first. */
    @GetMapping("/{id}/history")
    List<Map<String, @Nullable Object>> showEntryHistory(
            @PathVariable String person, @PathVariable EntryKind kind, @PathVariable String id) {
        PersonId whose = people.find(person);
        EntryId entry = new EntryId(id);
        stored(kind, whose, entry);
        return entries.history(whose, entry).stream().map(EntryAnswers::of).toList();
    }

    /** Corrects an entry. The body is all of it: what is left out is empty then, save that without a date it keeps its moment. */
    @PutMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> correctEntry(
            @PathVariable String person,
            @PathVariable EntryKind kind,
            @PathVariable String id,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch,
            Body body) {
        Said said = body.read(fields -> {
            When when = When.read(fields);
            if (when.date() == null && when.at() == null && (fields.has("time") || fields.has("zone"))) {
                fields.fault("date", "is missing beside the time; without either the entry keeps the moment it has");
            }
            return new Said(when, kind.read(fields));
        });
        return answer(entries.correct(
                people.find(person), new EntryId(id), Headers.expected(ifMatch), said.when(), said.facts()));
    }

    /** Retracts an entry. It can be put back. */
    @DeleteMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> retractEntry(
            @PathVariable String person,
            @PathVariable EntryKind kind,
            @PathVariable String id,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch,
            @MayBeAbsent Body body) {
        String reason = body.<@Nullable String>read(fields -> fields.text("reason", EntryCommand.REASON_LENGTH));
        PersonId whose = people.find(person);
        EntryId entry = stored(kind, whose, new EntryId(id)).id();
        return answer(entries.retract(whose, entry, Headers.expected(ifMatch), reason));
    }

    /** Puts a retracted entry back. */
    @PostMapping("/{id}/reinstatement")
    ResponseEntity<Map<String, @Nullable Object>> reinstateEntry(
            @PathVariable String person,
            @PathVariable EntryKind kind,
            @PathVariable String id,
            @RequestHeader(name = Headers.IF_MATCH, required = false) @Nullable String ifMatch) {
        PersonId whose = people.find(person);
        EntryId entry = stored(kind, whose, new EntryId(id)).id();
        return answer(entries.reinstate(whose, entry, Headers.expected(ifMatch)));
    }

    private Receipt stored(EntryKind kind, PersonId person, EntryId id) {
        Receipt entry = entries.find(person, id);
        if (EntryKind.of(entry.facts()) != kind) {
            throw Refused.notFound("id", "names an entry of another kind");
        }
        return entry;
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Receipt receipt) {
        return ResponseEntity.ok().eTag(Headers.eTag(receipt.version())).body(EntryAnswers.of(receipt));
    }
}
