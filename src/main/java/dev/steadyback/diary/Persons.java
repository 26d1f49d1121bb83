package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.steadyback.analytics.Names;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.CollectionNames;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.OneServer;
import dev.steadyback.readmodel.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers persons and finds them again. */
@Component
public class Persons {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Commands commands;
    private final MongoDatabase database;
    private final Freshness freshness;
    private final OneServer oneServer;
    private volatile @Nullable PersonId me;

    Persons(Commands commands, MongoDatabase database, Freshness freshness, OneServer oneServer) {
        this.commands = commands;
        this.database = database;
        this.freshness = freshness;
        this.oneServer = oneServer;
    }

    /** A person's name and identifier. */
    public record Listed(PersonId id, String name) {}

    /**
     * Registers a person; names are unique here, compared as {@link Names} says.
     *
     * @throws Refused if the name is missing or too long, or somebody has it
     */
    public PersonId register(String name) {
        String wanted = name.strip();
        if (Names.isBlank(wanted) || wanted.length() > Fields.NAME_LENGTH) {
            throw Refused.invalid(
                    "name",
                    "needs 1 to " + Fields.NAME_LENGTH + " characters",
                    "fault.name-length",
                    Fields.NAME_LENGTH);
        }
        return oneServer.alone("register", LONGEST_WAIT, () -> registerAlone(wanted));
    }

    private PersonId registerAlone(String wanted) {
        freshness.await(LONGEST_WAIT);
        if (find(wanted).isPresent()) {
            throw Refused.conflict(
                    "name", "is taken by another person here; choose one that tells the two apart", "fault.name-taken");
        }
        PersonId id = commands.send(new Register(PersonId.random(), wanted), PersonId.class);
        freshness.await(LONGEST_WAIT);
        return id;
    }

    /**
     * All persons, the first registered first.
     *
     * @throws Refused if they are still being read in
     */
    public List<Listed> all() {
        freshness.refuseWhileFilling();
        List<Listed> all = new ArrayList<>();
        for (Document stored : database.getCollection(ReadModels.PERSONS)
                .find(Filters.exists("about.name"))
                .sort(Sorts.ascending("about.registeredAt", "_id"))
                .projection(Projections.include("about.name"))) {
            all.add(new Listed(
                    new PersonId(stored.getString("_id")), stored.getEmbedded(List.of("about", "name"), String.class)));
        }
        if (all.isEmpty()) {
            freshness.refuseWhereLost();
        }
        return all;
    }

    public Optional<PersonId> find(String name) {
        String wanted = Names.key(name);
        return all().stream()
                .filter(p -> Names.key(p.name()).equals(wanted))
                .map(Listed::id)
                .findFirst();
    }

    /** Whoever this server was set up for: the person registered first, or the made-up one as long as there is nobody else. */
    public Optional<PersonId> me() {
        Optional<PersonId> own = own();
        return own.isPresent() ? own : all().stream().findFirst().map(Listed::id);
    }

    /** Whoever this server was set up for: the real person registered first. Empty before the first. */
    public Optional<PersonId> own() {
        PersonId known = me;
        if (known == null) {
            known = all().stream()
                    .map(Listed::id)
                    .filter(id -> !id.equals(PersonId.SAMPLE))
                    .findFirst()
                    .orElse(null);
            me = known;
        }
        return Optional.ofNullable(known);
    }

    /** Takes all that the read models know of a person out of them, once the events are erased. */
    public void forget(PersonId person) {
        MongoDatabase patient = Patience.toWrite(database);
        for (String collection : CollectionNames.of(patient)) {
            patient.getCollection(collection)
                    .deleteMany(Filters.or(
                            Filters.eq("_id", person.value()),
                            Filters.regex("_id", "^" + person.value() + "/"),
                            Filters.eq("person", person.value())));
        }
    }

    /**
     * The person that a path names.
     *
     * @param named {@code me} or an identifier
     * @throws Refused if there is no such person
     */
    public PersonId named(String named) {
        return named.equals("me")
                ? me().orElseThrow(() -> Refused.notFound(
                        "person", "nobody is registered here yet: start a programme first", "fault.nobody"))
                : new PersonId(named);
    }
}
