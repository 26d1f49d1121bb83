package dev.steadyback.diary;

import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A version of an entry in MongoDB's own types. What it says stands in a document named by its kind: {@code pain.score}, {@code session.name}. A day is its midnight in UTC; a moment has
 * milliseconds, and in a field of its own what is finer.
 */
final class VersionCodec implements Codec<KeptVersion> {
    private static final String FINER = "Nanos";
    private static final Map<String, EntryKind> KINDS = new HashMap<>();

    static {
        for (EntryKind kind : EntryKind.values()) {
            KINDS.put(kind.word(), kind);
        }
    }

    private final Map<EntryKind, Codec<? extends Facts>> facts = new EnumMap<>(EntryKind.class);

    /** Zones are few, and looking one up by its name takes longer than all else. */
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    VersionCodec(CodecRegistry registry) {
        for (EntryKind kind : EntryKind.values()) {
            facts.put(kind, registry.get(kind.type()));
        }
    }

    @Override
    public Class<KeptVersion> getEncoderClass() {
        return KeptVersion.class;
    }

    @Override
    public void encode(BsonWriter writer, KeptVersion version, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("id", version.entry().value());
        writer.writeInt64("version", version.version());
        KeptVersion.Ended ended = version.ended();
        if (ended != null) {
            writer.writeString("ended", ended.name());
        }
        Moment moment = version.moment();
        if (moment != null) {
            writer.writeDateTime(
                    "date",
                    moment.date().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
            LocalDateTime time = moment.localTime();
            if (time != null) {
                write(writer, "at", time.toInstant(moment.offset()));
            }
            writer.writeString("zone", moment.zone().getId());
            writer.writeInt32("offset", moment.offset().getTotalSeconds());
        }
        write(writer, "recordedAt", version.recordedAt());
        Facts said = version.facts();
        if (said != null) {
            EntryKind kind = EntryKind.of(said);
            writer.writeName(kind.word());
            write(writer, kind, said, context);
        }
        writer.writeEndDocument();
    }

    @SuppressWarnings("unchecked") // the codec of a kind is the one of its facts
    private void write(BsonWriter writer, EntryKind kind, Facts said, EncoderContext context) {
        ((Codec<Facts>) Objects.requireNonNull(facts.get(kind))).encode(writer, said, context);
    }

    private static void write(BsonWriter writer, String name, Instant instant) {
        writer.writeDateTime(name, instant.toEpochMilli());
        int finer = (int) instant.truncatedTo(ChronoUnit.MILLIS).until(instant, ChronoUnit.NANOS);
        if (finer != 0) {
            writer.writeInt32(name + FINER, finer);
        }
    }

    @Override
    public KeptVersion decode(BsonReader reader, DecoderContext context) {
        String id = null;
        long version = 0;
        KeptVersion.Ended ended = null;
        LocalDate date = null;
        Instant at = null;
        String zone = null;
        int offset = 0;
        Instant recordedAt = Instant.EPOCH;
        Facts said = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName();
            switch (name) {
                case "id" -> id = reader.readString();
                case "version" -> version = reader.readInt64();
                case "ended" -> ended = KeptVersion.Ended.valueOf(reader.readString());
                case "date" -> date = LocalDate.ofInstant(Instant.ofEpochMilli(reader.readDateTime()), ZoneOffset.UTC);
                case "at" -> at = Instant.ofEpochMilli(reader.readDateTime());
                case "at" + FINER -> at = Objects.requireNonNull(at).plusNanos(reader.readInt32());
                case "zone" -> zone = reader.readString();
                case "offset" -> offset = reader.readInt32();
                case "recordedAt" -> recordedAt = Instant.ofEpochMilli(reader.readDateTime());
                case "recordedAt" + FINER -> recordedAt = recordedAt.plusNanos(reader.readInt32());
                default -> said = facts(reader, name, context);
            }
        }
        reader.readEndDocument();
        return new KeptVersion(
                new EntryId(Objects.requireNonNull(id)),
                version,
                recordedAt,
                ended,
                date == null ? null : moment(date, at, Objects.requireNonNull(zone), offset),
                said);
    }

    private Moment moment(LocalDate date, @Nullable Instant at, String zone, int seconds) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(seconds);
        return new Moment(
                date,
                at == null ? null : LocalDateTime.ofInstant(at, offset),
                zones.computeIfAbsent(zone, ZoneId::of),
                offset);
    }

    private Facts facts(BsonReader reader, String name, DecoderContext context) {
        EntryKind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of entry is called " + name);
        }
        return Objects.requireNonNull(facts.get(kind)).decode(reader, context);
    }
}
