package dev.steadyback.diary;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Meanwhile;
import dev.steadyback.platform.Settings;
import dev.steadyback.readmodel.Damage;
import dev.steadyback.readmodel.Documents;
import dev.steadyback.readmodel.Patience;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The collections of the read models, as {@code src/docs/documents.md} describes them. A document is of one person and one stretch of time, and its {@code _id} says of which, the time first.
 */
@Component
final class ReadModels {
    static final String PERSONS = "persons";
    static final String DIARY = "diary";
    static final String ADHERENCE = "adherence";
    static final String PAIN_TREND = "pain_trend";
    static final String QUESTIONNAIRES = "questionnaires";
    static final String CALENDAR_FEED = "calendar_feed";

    private static final CodecRegistry REGISTRY = registry();

    private static CodecRegistry registry() {
        CodecRegistry standard = MongoClientSettings.getDefaultCodecRegistry();
        return CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(new VersionCodec(standard)), standard);
    }

    /** So many documents are asked for at once; where there are more, the parts are read at the same time. */
    private static final int TOGETHER = 50;

    /** As many parts as there are processors, of all that is read; who asks for more waits. Reading a part is half waiting, half working out. */
    private final SimpleAsyncTaskExecutor readers = new SimpleAsyncTaskExecutor("diary-");

    private final MongoDatabase database;
    private final Damage damage;
    private final boolean packed;
    private final Documents<PersonDocument> persons;
    private final Documents<EntriesDocument> diary;
    private final Documents<AdherenceMonth> adherence;
    private final Documents<PainMonth> painTrend;
    private final Documents<EntriesDocument> questionnaires;

    @Autowired
    ReadModels(MongoDatabase database, Damage damage, Settings settings) {
        this(database, damage, settings.embeddedReadModels());
        if (!packed) {
            toWrite().index();
        }
    }

    ReadModels(MongoDatabase database, Damage damage, boolean packed) {
        this.database = database;
        this.damage = damage;
        this.packed = packed;
        readers.setVirtualThreads(true);
        readers.setConcurrencyLimit(Math.max(2, Runtime.getRuntime().availableProcessors()));
        persons = documents(PERSONS, PersonDocument.class, false);
        diary = documents(DIARY, EntriesDocument.class, packed);
        adherence = documents(ADHERENCE, AdherenceMonth.class, packed);
        painTrend = documents(PAIN_TREND, PainMonth.class, packed);
        questionnaires = documents(QUESTIONNAIRES, EntriesDocument.class, packed);
    }

    private <D extends Record & Documents.Kept> Documents<D> documents(String name, Class<D> type, boolean asOne) {
        return new Documents<>(database, name, type, REGISTRY, damage, asOne);
    }

    /** The same for those who fill them, and take the time that takes. */
    ReadModels toWrite() {
        return new ReadModels(Patience.toWrite(database), damage, packed);
    }

    Documents<PersonDocument> persons() {
        return persons;
    }

    Documents<EntriesDocument> diary() {
        return diary;
    }

    Documents<AdherenceMonth> adherence() {
        return adherence;
    }

    Documents<PainMonth> painTrend() {
        return painTrend;
    }

    Documents<EntriesDocument> questionnaires() {
        return questionnaires;
    }

    /** Many documents with these {@code _id}s, by it; those that are not there are left out. */
    <D extends Record & Documents.Kept> Map<String, D> find(Documents<D> documents, List<String> ids) {
        if (ids.size() <= TOGETHER) {
            return documents.find(ids);
        }
        List<Future<Map<String, D>>> parts = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += TOGETHER) {
            List<String> of = ids.subList(start, Math.min(start + TOGETHER, ids.size()));
            parts.add(readers.submit(() -> documents.find(of)));
        }
        Map<String, D> all = new HashMap<>();
        parts.forEach(part -> all.putAll(Meanwhile.result(part)));
        return all;
    }

    /** A collection that others write field by field. */
    MongoCollection<Document> plain(String collection) {
        return database.getCollection(collection);
    }

    /**
     * How far a person's documents are.
     *
     * @param position that of the last event that all of them rest on
     */
    public record State(long position, Contents contents) {}

    /** How far a person's documents are, without what else is known of the person. */
    State state(PersonId person) {
        State state = database.getCollection(PERSONS, State.class)
                .withCodecRegistry(REGISTRY)
                .find(Filters.eq("_id", person.value()))
                .projection(Projections.include("position", "contents"))
                .first();
        return state == null ? new State(-1, Contents.NONE) : state;
    }

    /** Makes a MongoDB that keeps them find what others ask for by value. */
    private void index() {
        diary.index("person", "from");
        diary.index("entries.date");
        diary.index("entries.pain.score");
        adherence.index("person", "month");
        adherence.index("weeks.monday");
        painTrend.index("person", "month");
        painTrend.index("days.date");
        painTrend.index("days.sites.value");
        questionnaires.index("person", "from");
    }

    static String week(PersonId person, LocalDate monday) {
        return Weeks.iso(monday) + "/" + person;
    }

    static String month(PersonId person, YearMonth month) {
        return month + "/" + person;
    }

    static String year(PersonId person, int year) {
        return year + "/" + person;
    }
}
