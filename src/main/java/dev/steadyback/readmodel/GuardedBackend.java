package dev.steadyback.readmodel;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The embedded MongoDB's memory, for those who know the password alone: every program on this computer can reach its port. The library knows no passwords, so the one
 * mechanism that the driver needs is here: SASL PLAIN (RFC 4616), whose messages never leave the computer.
 */
final class GuardedBackend extends MemoryBackend {
    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf(GuardedBackend.class, "known");

    /** What a driver asks before it says who it is. */
    private static final Set<String> BEFORE = Set.of("ismaster", "hello");

    private static final int AUTHENTICATION_FAILED = 18;
    private static final int UNAUTHORIZED = 13;

    private final byte[] expected;

    GuardedBackend(String user, String password) {
        this.expected = (user + "\0" + password).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public CompactDatabase openOrCreateDatabase(String name) {
        return new CompactDatabase(name, getCursorRegistry());
    }

    /** Messages of all kinds come through here but the oldest kind of query. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("saslstart")) {
            return authenticate(channel, query);
        }
        if (!BEFORE.contains(name)) {
            refuseUnknown(channel);
        }
        return super.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        refuseUnknown(query.getChannel());
        return super.handleQuery(query);
    }

    private Document authenticate(Channel channel, Document query) {
        if (!"PLAIN".equals(query.get("mechanism"))
                || !MessageDigest.isEqual(expected, whoAndPassword(bytes(query.get("payload"))))) {
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(KNOWN).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    /** What follows the first zero: before it stands whom the user wants to be, which nobody asks here. */
    private static byte[] whoAndPassword(byte[] payload) {
        int zero = 0;
        while (zero < payload.length && payload[zero] != 0) {
            zero++;
        }
        return Arrays.copyOfRange(payload, Math.min(zero + 1, payload.length), payload.length);
    }

    private static byte[] bytes(@Nullable Object payload) {
        return payload instanceof BinData data ? data.getData() : new byte[0];
    }

    private static void refuseUnknown(Channel channel) {
        if (!Boolean.TRUE.equals(channel.attr(KNOWN).get())) {
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "Authentication is needed.");
        }
    }
}
