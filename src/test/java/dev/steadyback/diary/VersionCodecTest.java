package dev.steadyback.diary;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.FocusArea;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VersionCodecTest {
    private static final EntryId ENTRY = EntryId.random();
    private static final PersonId PERSON = PersonId.random();
    private static final LocalDate DATE = LocalDate.parse("2026-03-02");
    private static final Instant RECORDED = Instant.parse("2026-03-02T06:05:10.123456789Z");
    private static final Facts SCORE = new Facts.PainScore(4, PainKind.NOW, Facts.Site.LOW_BACK, null);
    private static final VersionCodec CODEC = new VersionCodec(MongoClientSettings.getDefaultCodecRegistry());

    private static Moment at(@Nullable String localTime) {
        return new Moment(
                DATE,
                localTime == null ? null : LocalDateTime.parse(localTime),
                ZoneId.of("Europe/Berlin"),
                ZoneOffset.ofHours(1));
    }

    private static BsonDocument written(KeptVersion version) {
        BsonDocument document = new BsonDocument();
        CODEC.encode(
                new BsonDocumentWriter(document),
                version,
                EncoderContext.builder().build());
        return document;
    }

    private static KeptVersion read(BsonDocument document) {
        return CODEC.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    /** Facts of each kind, whole and with as little as may be. */
    static Stream<Facts> facts() {
        return Stream.of(
                SCORE,
                new Facts.PainScore(10, PainKind.WORST_24H, Facts.Site.LEG, "after lifting"),
                new Facts.Session(
                        "Hip mobility",
                        DATE,
                        true,
                        List.of(FocusArea.CORE, FocusArea.HIP_HINGE),
                        20,
                        6,
                        Completion.STOPPED,
                        Facts.StopReason.PAIN,
                        4,
                        3,
                        List.of(
                                new Facts.Exercise("bridge", 3, 10, "12 kg", Facts.PainResponse.WORSE),
                                new Facts.Exercise("bird dog", null, null, null, null)),
                        "well"),
                new Facts.Session(
                        "Walk", null, false, List.of(), null, null, Completion.FULL, null, null, null, List.of(), null),
                new Facts.Habits(new BigDecimal("7.50"), null, 30, 2, new BigDecimal("6"), "a long day"),
                new Facts.Relief(Facts.ReliefType.TABLET, "ibuprofen", null),
                new Facts.Flare(DATE.plusDays(3), null),
                new Facts.Flare(null, "lifting"),
                new Facts.Treatment(Facts.TreatmentType.NEW_DESK, null),
                Facts.Questionnaire.peg(7, 6, 5, null),
                Facts.Questionnaire.rmdq(List.of(1, 5, 24), "hard to tell"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whatIsReadIsWhatWasWritten(Facts facts) {
        KeptVersion version = KeptVersion.of(new EntryEvent.Recorded(ENTRY, PERSON, at(null), facts, RECORDED), 0);
        assertThat(read(written(version))).isEqualTo(version);
    }

    @Test
    void momentsAreKeptToTheNanosecond() {
        KeptVersion version = KeptVersion.of(
                new EntryEvent.Recorded(ENTRY, PERSON, at("2026-03-02T07:05:09.000000001"), SCORE, RECORDED), 2);
        assertThat(read(written(version))).isEqualTo(version);
    }

    @Test
    void whatWasTakenBackKeepsWhatItSaid() {
        KeptVersion version =
                KeptVersion.of(new EntryEvent.Retracted(ENTRY, PERSON, at(null), SCORE, null, RECORDED), 1);
        assertThat(read(written(version))).isEqualTo(version);
    }

    @Test
    void whatWasMovedAwaySaysNothingMore() {
        KeptVersion version =
                KeptVersion.movedAway(new EntryEvent.Corrected(ENTRY, PERSON, DATE, at(null), SCORE, RECORDED), 1);
        assertThat(read(written(version))).isEqualTo(version);
        assertThat(written(version).keySet())
                .containsExactly("id", "version", "ended", "recordedAt", "recordedAtNanos");
    }

    @Test
    void valuesAreOfMongodbsTypes() {
        KeptVersion version = KeptVersion.of(
                new EntryEvent.Recorded(
                        ENTRY, PERSON, at("2026-03-02T07:05:09"), SCORE, Instant.parse("2026-03-02T06:05:10Z")),
                0);
        assertThat(written(version)).isEqualTo(BsonDocument.parse("""
                {"id": "%s", "version": NumberLong(0), "date": ISODate("2026-03-02T00:00:00Z"),
                 "at": ISODate("2026-03-02T06:05:09Z"), "zone": "Europe/Berlin", "offset": 3600,
                 "recordedAt": ISODate("2026-03-02T06:05:10Z"),
                 "pain": {"score": 4, "kind": "NOW", "site": "LOW_BACK"}}
                """.formatted(ENTRY)));
    }
}
