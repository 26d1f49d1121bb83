package dev.steadyback.readmodel;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.steadyback.platform.Refused;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;

/**
 * The documents of one collection of read models. A document is written as a whole, and never over one that rests on later events, so that a server that wakes up
 * late spoils nothing. Its last field, {@code check}, is a checksum (CRC-32C) of all the others: one that was changed by somebody else, or has another shape, is found when it is
 * read, and the read models are filled again.
 *
 * @param <D> a record whose components are the document's fields
 */
public final class Documents<D extends Record & Documents.Kept> {
    /** What every document says of itself. */
    public interface Kept {
        /** Its {@code _id}. */
        String id();

        /** Whose it is. */
        String person();

        /** The position of the last event that it rests on. */
        long position();
    }

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final int DUPLICATE_KEY = 11000;

    /** The one field of a document that is packed, beside what it is found by. */
    private static final String PACKED = "packed";

    /** Deflating makes nothing longer than by this. */
    private static final int MOST_OVERHEAD = 64;

    private static final byte[] CHECK = "\u0012check\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = Integer.BYTES;
    private static final int END = 1;

    private final String name;
    private final MongoDatabase database;
    private final Codec<D> codec;
    private final Damage damage;
    private final boolean packed;

    /**
     * The documents of a collection.
     *
     * @param registry knows the types of all components
     * @param packed whether a document is written as one binary value: for the embedded MongoDB, which takes every field of every document that it reads or writes apart and puts it together again, and
     *     which nobody asks for fields
     */
    public Documents(
            MongoDatabase database, String name, Class<D> type, CodecRegistry registry, Damage damage, boolean packed) {
        this.name = name;
        this.database = database;
        this.codec = registry.get(type);
        this.damage = damage;
        this.packed = packed;
    }

    /** The collection's name. */
    public String name() {
        return name;
    }

    /** Makes a MongoDB find documents by a field's value. */
    public void index(String... fields) {
        collection().createIndex(Indexes.ascending(fields));
    }

    /**
     * The documents with these {@code _id}s, by it; those that are not there are left out.
     *
     * @throws Refused if one of them was changed by somebody else
     */
    public Map<String, D> find(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (RawBsonDocument document : collection().find(Filters.in("_id", ids))) {
                D read = read(document);
                found.put(read.id(), read);
            }
        }
        return found;
    }

    /**
     * Writes documents, each instead of the one with its {@code _id}.
     *
     * @throws IllegalStateException if one of them rests on later events already
     */
    public void put(Collection<D> documents) {
        if (documents.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<BsonDocument>> writes = new ArrayList<>(documents.size());
        for (D document : documents) {
            writes.add(new ReplaceOneModel<>(
                    new Document("_id", document.id()).append("position", new Document("$lte", document.position())),
                    packed ? packed(document) : new RawBsonDocument(checked(document)),
                    UPSERT));
        }
        try {
            database.getCollection(name, BsonDocument.class).bulkWrite(writes, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw new IllegalStateException("another server has projected later events into " + name, e);
            }
            throw e;
        }
    }

    private MongoCollection<RawBsonDocument> collection() {
        return database.getCollection(name, RawBsonDocument.class);
    }

    /** The document with its checksum at its end. */
    private byte[] checked(D document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            codec.encode(writer, document, EncoderContext.builder().build());
            byte[] plain = buffer.toByteArray();
            ByteBuffer bytes = ByteBuffer.allocate(plain.length + CHECK.length + Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.putInt(bytes.capacity());
            bytes.put(plain, LENGTH, plain.length - LENGTH - END);
            bytes.put(CHECK);
            bytes.putLong(sum(plain, plain.length - END));
            bytes.put((byte) 0);
            return bytes.array();
        }
    }

    private BsonDocument packed(D document) {
        return new BsonDocument("_id", new BsonString(document.id()))
                .append("person", new BsonString(document.person()))
                .append("position", new BsonInt64(document.position()))
                .append(PACKED, new BsonBinary(deflated(checked(document))));
    }

    /** The length, and the bytes with what repeats in them said once: names of fields for the most part. */
    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] deflated = new byte[Integer.BYTES + bytes.length + MOST_OVERHEAD];
            ByteBuffer.wrap(deflated).putInt(bytes.length);
            int length = deflater.deflate(deflated, Integer.BYTES, deflated.length - Integer.BYTES);
            return Arrays.copyOf(deflated, Integer.BYTES + length);
        }
    }

    private static byte[] inflated(byte[] deflated) throws DataFormatException {
        try (Inflater inflater = new Inflater(true)) {
            byte[] bytes = new byte[ByteBuffer.wrap(deflated).getInt()];
            inflater.setInput(deflated, Integer.BYTES, deflated.length - Integer.BYTES);
            inflater.inflate(bytes);
            return bytes;
        }
    }

    private byte[] bytes(RawBsonDocument document) throws DataFormatException {
        if (packed) {
            return inflated(document.getBinary(PACKED).getData());
        }
        ByteBuf buffer = document.getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private D read(RawBsonDocument document) {
        byte[] bytes = whole(document);
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return codec.decode(reader, DecoderContext.builder().build());
        }
    }

    /** The bytes of a document that is as it was written. */
    private byte[] whole(RawBsonDocument document) {
        try {
            byte[] bytes = bytes(document);
            int end = bytes.length - END - Long.BYTES - CHECK.length;
            if (end > LENGTH
                    && Arrays.equals(bytes, end, end + CHECK.length, CHECK, 0, CHECK.length)
                    && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(end + CHECK.length)
                            == sum(bytes, end)) {
                return bytes;
            }
        } catch (DataFormatException | BsonInvalidOperationException e) {
            // It is not as it was written either.
        }
        throw damage.found(name);
    }

    private static long sum(byte[] bytes, int end) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, LENGTH, end - LENGTH);
        return sum.getValue();
    }
}
