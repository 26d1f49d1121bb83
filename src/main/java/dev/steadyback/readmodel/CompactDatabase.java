package dev.steadyback.readmodel;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The embedded MongoDB's memory, where a document is the bytes in which it is sent. The library keeps trees of objects, which take several times as much, and weighs
 * each document anew with each change to it; nobody here asks for the weight.
 */
final class CompactDatabase extends MemoryDatabase {
    CompactDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new Compact(this, name, options, cursorRegistry);
    }

    private static final class Compact extends MemoryCollection {
        private static final String ID = "_id";

        private final List<byte @Nullable []> documents = new ArrayList<>();
        private final Queue<Integer> free = new ArrayDeque<>();
        private @Nullable Index<Integer> byId;

        Compact(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        private static byte[] bytes(Document document) {
            ByteBuf buffer = Unpooled.buffer(1024);
            BsonEncoder.encodeDocument(document, buffer);
            return ByteBufUtil.getBytes(buffer);
        }

        @Override
        public void addIndex(Index<Integer> index) {
            super.addIndex(index);
            if (index.getKeys().stream().map(IndexKey::getKey).toList().equals(List.of(ID))) {
                byId = index;
            }
        }

        @Override
        protected boolean tracksDataSize() {
            return false;
        }

        @Override
        protected Integer addDocumentInternal(Document document) {
            Integer position = free.poll();
            if (position == null) {
                documents.add(bytes(document));
                return documents.size() - 1;
            }
            documents.set(position, bytes(document));
            return position;
        }

        @Override
        protected Document getDocument(Integer position) {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(Objects.requireNonNull(documents.get(position))));
        }

        @Override
        protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
            documents.set(position, bytes(newDocument));
        }

        @Override
        protected void removeDocument(Integer position) {
            documents.set(position, null);
            free.add(position);
        }

        @Override
        protected @Nullable Integer findDocumentPosition(Document document) {
            return positions()
                    .filter(position -> getDocument(position).equals(document))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
            return positions().map(position -> new DocumentWithPosition<>(getDocument(position), position));
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            Index<Integer> ids = byId;
            Document key = new Document(ID, query.get(ID));
            if (ids != null && query.containsKey(ID) && ids.canHandle(key)) {
                // The library takes the index only where nothing else is asked for.
                return matchDocuments(query, ids.getPositions(key), orderBy, skip, limit, batchSize, fields);
            }
            Stream<Integer> positions =
                    isNaturalDescending(orderBy) ? positions().toList().reversed().stream() : positions();
            return matchDocumentsFromStream(
                    positions.map(this::getDocument), query, orderBy, skip, limit, batchSize, fields);
        }

        private Stream<Integer> positions() {
            return IntStream.range(0, documents.size())
                    .filter(position -> documents.get(position) != null)
                    .boxed();
        }

        @Override
        public synchronized int count() {
            return documents.size() - free.size();
        }

        @Override
        public synchronized boolean isEmpty() {
            return count() == 0;
        }
    }
}
