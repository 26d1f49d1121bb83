package dev.steadyback.diary;

import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.platform.StoredNames;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.readmodel.Documents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What the read models know of a person beside the days. It is written last of all that a batch of events changes: a document of the person that rests on later events
 * than this one does belongs to a state that is not there as a whole yet.
 *
 * @param contents which other documents the person has
 * @param programme the events of the programme, in order
 * @param flares all versions of all flare-ups
 */
public record PersonDocument(
        @BsonId String id,
        long position,
        Contents contents,
        About about,
        List<Change> programme,
        List<KeptVersion> flares)
        implements Documents.Kept {

    /**
     * Who it is, and what was chosen.
     *
     * @param name null before the person is registered
     * @param plannedUntil the Monday of the last week whose adherence is written ahead; null before a programme is started
     * @param monthlyReport the language of the report that is wanted of each month; null when none is
     * @param rhythms after how many weeks each questionnaire is asked again
     * @param calendarFeed the event that opened the feed, as JSON; null when none is open
     * @param reminders the event that chose them, as JSON; null when nothing was chosen
     * @param consents each coach's leave, by account, as JSON; null in a document of before there was that
     * @param messages what coaches and the person wrote to each other, each as JSON; null in a document of before there was that
     * @param putOff what was put off of what «Today» asks, and the first day on which each is shown again, such as 2026-11-30; null in a document of before there was that
     */
    public record About(
            @Nullable String name,
            @Nullable Instant registeredAt,
            @Nullable LocalDate plannedUntil,
            @Nullable String monthlyReport,
            Map<String, Integer> rhythms,
            @Nullable String calendarFeed,
            @Nullable String reminders,
            @Nullable Map<String, String> putOff,
            @Nullable Map<String, String> consents,
            @Nullable List<String> messages) {
        static final About NOTHING =
                new About(null, null, null, null, Map.of(), null, null, Map.of(), Map.of(), List.of());

        /** What each coach may see or do. */
        Map<String, Consent> consentsGiven() {
            Map<String, Consent> given = new TreeMap<>();
            if (consents != null) {
                consents.forEach((coach, json) -> given.put(coach, StorageJson.MAPPER.readValue(json, Consent.class)));
            }
            return given;
        }

        /** What coaches and the person wrote to each other. */
        List<Message> messagesWritten() {
            return messages == null
                    ? List.of()
                    : messages.stream()
                            .map(json -> StorageJson.MAPPER.readValue(json, Message.class))
                            .toList();
        }

        /** What was put off, by day. */
        Map<String, LocalDate> putOffUntil() {
            Map<String, LocalDate> until = new TreeMap<>();
            if (putOff != null) {
                putOff.forEach((prompt, day) -> until.put(prompt, LocalDate.parse(day)));
            }
            return until;
        }
    }

    /**
     * Something that happened to the programme.
     *
     * @param name what the event is stored as
     * @param event the event as JSON
     */
    public record Change(long version, String name, String event) {
        static Change of(ProgrammeEvent event, long version) {
            return new Change(
                    version,
                    StoredNames.of(event.getClass()).orElseThrow().name(),
                    StorageJson.MAPPER.writeValueAsString(event));
        }

        ProgrammeEvent read() {
            return (ProgrammeEvent) StorageJson.MAPPER.readValue(
                    event, StoredNames.named(name).orElseThrow().type());
        }
    }

    @Override
    public String person() {
        return id;
    }

    /** Nothing is known yet. */
    static PersonDocument unknown(String id) {
        return new PersonDocument(id, -1, Contents.NONE, About.NOTHING, List.of(), List.of());
    }

    /** The programme; null when none is started. */
    @Nullable
    Programme programme(@Nullable Instant asOf) {
        return Programme.of(programme.stream()
                .map(Change::read)
                .filter(event -> asOf == null || !event.recordedAt().isAfter(asOf))
                .toList());
    }

    /** The changes with one more of them; one that is there already is taken once. */
    static List<Change> with(List<Change> changes, Change change) {
        return Stream.concat(changes.stream().filter(c -> c.version() != change.version()), Stream.of(change))
                .sorted(Comparator.comparingLong(Change::version))
                .toList();
    }
}
