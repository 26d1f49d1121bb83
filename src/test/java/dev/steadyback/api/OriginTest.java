package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.ApiTest;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.person.PersonCommand.ChooseReminders;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Origin;
import dev.steadyback.platform.Refused;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every event says who did it, from where, and with what else. */
class OriginTest extends ApiTest {
    private static final String SCORE = "{\"score\":4,\"date\":\"2026-03-09\"}";

    @Autowired
    private EventStore events;

    @Autowired
    private Commands commands;

    private List<Map<String, Object>> metadata(String stream) {
        return events.readEvents(stream)
                .asStream()
                .<Map<String, Object>>map(e -> new HashMap<>(e.getMetaData()))
                .toList();
    }

    @Test
    void whatAProgramWritesComesFromTheApiAndIsThePersons() {
        String path = person();
        Map<String, Object> said =
                metadata(post(path + "/pain-scores", SCORE).id()).getFirst();
        assertThat(said).containsOnlyKeys("actor", "origin", "correlationId");
        assertThat(said.get("actor")).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
        assertThat(said.get("origin")).isEqualTo("api");
    }

    @Test
    void whatWaitedOnADeviceSaysSo() {
        String id = post(person() + "/pain-scores", SCORE, "Steadyback-Origin", "offline")
                .id();
        assertThat(metadata(id).getFirst().get("origin")).isEqualTo("offline");
    }

    @Test
    void eachRequestHasAnIdentifierOfItsOwn() {
        String path = person();
        String id = post(path + "/pain-scores", SCORE).id();
        put(path + "/pain-scores/" + id, "{\"score\":5}");
        assertThat(metadata(id)).extracting(m -> m.get("correlationId")).doesNotHaveDuplicates();
    }

    @Test
    void whatTheProductDoesByItselfIsNobodyElses() {
        String path = person();
        PersonId person = new PersonId(path.substring(path.lastIndexOf('/') + 1));
        Origin.AUTOMATION.run(() -> commands.send(new ChooseMonthlyReport(person, "de-DE"), Object.class));
        Map<String, Object> said = metadata(person.value()).getLast();
        assertThat(said.get("actor")).isEqualTo("steadyback");
        assertThat(said.get("origin")).isEqualTo("automation");
    }

    @Test
    void allThatIsDoneTogetherSharesOneIdentifier() {
        String path = person();
        PersonId person = new PersonId(path.substring(path.lastIndexOf('/') + 1));
        Origin.IMPORT.run(() -> {
            commands.send(new ChooseMonthlyReport(person, "de-DE"), Object.class);
            commands.sendAll(
                    List.of(
                            new ChooseMonthlyReport(person, "en-GB"),
                            new ChooseReminders(person, LocalTime.NOON, null)),
                    Object.class);
        });
        List<Map<String, Object>> said = metadata(person.value());
        assertThat(said.subList(said.size() - 3, said.size()))
                .extracting(m -> m.get("correlationId"))
                .containsOnly(said.getLast().get("correlationId"));
        assertThat(said.getLast().get("origin")).isEqualTo("import");
    }

    @Test
    void whatIsSentTogetherIsStoredAltogetherOrNotAtAll() {
        String path = person();
        PersonId person = new PersonId(path.substring(path.lastIndexOf('/') + 1));
        long before = events();
        assertThatThrownBy(() -> commands.sendAll(
                        List.of(
                                new ChooseMonthlyReport(person, "en-GB"),
                                new ChooseQuestionnaireRhythm(person, Instrument.PEG_3, 3)),
                        Object.class))
                .isInstanceOf(Refused.class);
        assertThat(events()).isEqualTo(before);
    }
}
