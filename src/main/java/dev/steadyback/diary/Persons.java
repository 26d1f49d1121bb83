package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.AuditLog;
import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.analytics.Names;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.PersonCommand.Register;
import dev.steadyback.person.PersonCommand.Rename;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers and renames persons, and finds them again. */
@Component
public class Persons {
    /** The key of the refusal where there is no diary of one's own yet. */
    public static final String NOBODY = "fault.nobody";

    /** Who gives names does so alone, so that no two persons get the same. */
    private static final String NAMING = "register";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Commands commands;
    private final MongoDatabase database;
    private final Freshness freshness;
    private final OneServer oneServer;
    private final Accounts accounts;
    private final Diary diary;
    private final AuditLog audit;
    private volatile @Nullable PersonId me;

    Persons(
            Commands commands,
            MongoDatabase database,
            Freshness freshness,
            OneServer oneServer,
            Accounts accounts,
            Diary diary,
            AuditLog audit) {
        this.commands = commands;
        this.database = database;
        this.freshness = freshness;
        this.oneServer = oneServer;
        this.accounts = accounts;
        this.diary = diary;
        this.audit = audit;
    }

    /**
     * A person's name and identifier.
     *
     * @param id the identifier, as it stands in addresses
     * @param name what they are called here
     */
    public record Listed(PersonId id, String name) {}

    /**
     * Registers a person; names are unique here, compared as {@link Names} says. Whoever is signed in and keeps no diary yet keeps this one.
     *
     * @throws Refused if the name is missing or too long, or somebody has it, or whoever is signed in keeps a diary already
     */
    public PersonId register(String name) {
        String wanted = wanted(name);
        return oneServer.alone(NAMING, LONGEST_WAIT, () -> {
            // Whoever is signed in may have sent two names at once.
            if (accounts.on() && own().isPresent()) {
                throw Refused.conflict("name", "is for a diary, and you keep one already", "fault.one-diary");
            }
            freshness.await(LONGEST_WAIT);
            checkFree(wanted, null);
            PersonId id = commands.send(new Register(PersonId.random(), wanted), PersonId.class);
            Viewer.now().ifPresent(viewer -> accounts.keepsDiary(viewer.account(), id));
            freshness.await(LONGEST_WAIT);
            return id;
        });
    }

    /**
     * Calls a person by another name; by the one they have, nothing is recorded.
     *
     * @throws Refused if the name is missing or too long, or somebody else has it
     */
    public void rename(PersonId person, String name) {
        String wanted = wanted(name);
        oneServer.alone(NAMING, LONGEST_WAIT, () -> {
            freshness.await(LONGEST_WAIT);
            checkFree(wanted, person);
            commands.send(new Rename(person, wanted), Object.class);
            freshness.await(LONGEST_WAIT);
            return person;
        });
    }

    /**
     * Looks whether somebody could be registered under a name.
     *
     * @throws Refused if the name is missing or too long, or somebody has it
     */
    public void checkFree(String name) {
        checkFree(wanted(name), null);
    }

    private static String wanted(String name) {
        String wanted = name.strip();
        if (Names.isBlank(wanted) || wanted.length() > Fields.NAME_LENGTH) {
            throw Refused.invalid(
                    "name",
                    "needs 1 to " + Fields.NAME_LENGTH + " characters",
                    "fault.name-length",
                    Fields.NAME_LENGTH);
        }
        return wanted;
    }

    private void checkFree(String wanted, @Nullable PersonId except) {
        if (find(wanted).filter(id -> !id.equals(except)).isPresent()) {
            throw Refused.conflict(
                    "name", "is taken by another person here; choose one that tells the two apart", "fault.name-taken");
        }
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

    /** Whose diary is one's own: with accounts that of whoever is signed in; without, that of {@link #first}, or the made-up one as long as there is nobody else. */
    public Optional<PersonId> me() {
        Optional<PersonId> own = own();
        return own.isPresent() || accounts.on()
                ? own
                : all().stream().findFirst().map(Listed::id);
    }

    /** The same without the made-up one. Empty before there is a diary. */
    public Optional<PersonId> own() {
        return accounts.on() ? Viewer.now().flatMap(this::diary) : first();
    }

    /** A diary that was begun since they asked is theirs, too. */
    private Optional<PersonId> diary(Viewer viewer) {
        return Optional.ofNullable(viewer.person())
                .or(() -> accounts.find(viewer.account()).map(Account::person));
    }

    /** Whoever this server was set up for: the real person registered first. Empty before the first. */
    public Optional<PersonId> first() {
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
        if (person.equals(me)) {
            me = null;
        }
        MongoDatabase patient = Patience.toWrite(database);
        for (String collection : CollectionNames.of(patient)) {
            patient.getCollection(collection)
                    .deleteMany(Filters.or(
                            Filters.eq("_id", person.value()),
                            Filters.regex("_id", "^" + person.value() + "/"),
                            Filters.eq("person", person.value())));
        }
    }

    /** Those whose whole diary is open to whoever asks: with accounts their own, and no client's, who shares what they chose. */
    public List<Listed> open() {
        if (!accounts.on()) {
            return all();
        }
        PersonId own = own().orElse(null);
        return all().stream().filter(p -> p.id().equals(own)).toList();
    }

    /** Those whom whoever asks may know of. */
    public List<Listed> visible() {
        if (!accounts.on()) {
            return all();
        }
        Set<PersonId> known = new HashSet<>();
        own().ifPresent(known::add);
        coach().ifPresent(coach -> known.addAll(clients(coach)));
        return all().stream().filter(p -> known.contains(p.id())).toList();
    }

    /** Whether whoever asks may know of somebody. */
    public boolean isVisible(PersonId person) {
        return !accounts.on()
                || own().filter(person::equals).isPresent()
                || coach().flatMap(coach -> consent(person, coach)).isPresent();
    }

    private static Optional<AccountId> coach() {
        return Viewer.now().filter(viewer -> viewer.is(Role.COACH)).map(Viewer::account);
    }

    /** A person's leave for a coach as it stands now: what was withdrawn a moment ago is not in force any more. */
    public Optional<Consent> consent(PersonId person, AccountId coach) {
        return upToDate(person).consents().values().stream()
                .filter(consent -> consent.coach().equals(coach))
                .findFirst();
    }

    /** What is known of a person with all that was stored by now. */
    public PersonRecord upToDate(PersonId person) {
        freshness.await(LONGEST_WAIT);
        return diary.person(person, null);
    }

    /** Those who let a coach see anything, the first registered first. */
    public List<PersonId> clients(AccountId coach) {
        freshness.await(LONGEST_WAIT);
        List<PersonId> clients = new ArrayList<>();
        for (Document stored : database.getCollection(ReadModels.PERSONS)
                .find(Filters.exists("about.consents." + coach))
                .sort(Sorts.ascending("about.registeredAt", "_id"))
                .projection(Projections.include("_id"))) {
            clients.add(new PersonId(stored.getString("_id")));
        }
        return clients;
    }

    /**
     * The person that a path names. Whose diary is not for whoever asks is as little there as one that does not exist.
     *
     * @param named {@code me} or an identifier
     * @throws Refused if there is no such person
     */
    public PersonId named(String named) {
        if (named.equals("me")) {
            return me().orElseThrow(() ->
                    Refused.notFound("person", "nobody is registered here yet: start a programme first", NOBODY));
        }
        PersonId person = new PersonId(named);
        if (!isVisible(person)) {
            audit.keptOut("a diary");
            throw Refused.notFound(
                    "person", "is not known here", coach().isPresent() ? "fault.not-shared" : "fault.nothing-there");
        }
        return person;
    }
}
