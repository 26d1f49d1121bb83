package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StoredTest {
    private static final EntryId ENTRY = EntryId.random();
    private static final PersonId PERSON = PersonId.random();
    private static final LocalDate DATE = LocalDate.parse("2026-03-02");
    private static final Moment MOMENT = new Moment(
            DATE,
            LocalDateTime.parse("2026-03-02T07:05:09.000000001"),
            ZoneId.of("Europe/Berlin"),
            ZoneOffset.ofHours(1));
    private static final Instant RECORDED = Instant.parse("2026-03-02T06:05:10.123456789Z");
    private static final Facts SCORE = new Facts.PainScore(4, PainKind.NOW, Facts.Site.LOW_BACK, null);

    private static LoggedEntry read(String text) {
        return Stored.entries(new Document(Stored.field(ENTRY, 0), text), null).getFirst();
    }

    @Test
    void whatIsReadIsWhatWasWrittenToTheNanosecond() {
        EntryEvent event = new EntryEvent.Recorded(ENTRY, PERSON, MOMENT, SCORE, RECORDED);
        String text = new Stored.Texts(event).at(Place.of(PERSON, DATE, SCORE).getFirst());
        assertThat(read(text)).isEqualTo(new LoggedEntry(ENTRY, 0, MOMENT, SCORE, RECORDED));
    }

    @Test
    void documentsWithTimesAsTextsAreReadAsWell() {
        assertThat(read("""
                {"recordedAt": "2026-03-02T06:05:10.123456789Z",
                 "moment": {"date": "2026-03-02", "localTime": "2026-03-02T07:05:09.000000001", "zone": "Europe/Berlin", "offset": "+01:00"},
                 "facts": {"entry": "pain-score", "score": 4, "kind": "NOW", "site": "LOW_BACK"}}
                """)).isEqualTo(new LoggedEntry(ENTRY, 0, MOMENT, SCORE, RECORDED));
    }
}
