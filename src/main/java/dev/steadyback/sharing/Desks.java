package dev.steadyback.sharing;

import dev.steadyback.account.Accounts;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.MessageId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What coaches keep for themselves of their clients. It is theirs alone, and goes with the client. */
@Component
public class Desks {
    private static final String FOLDER = "desks/";

    /** What a label is sealed as. */
    private static final String LABEL = "label";

    private final Kept kept;
    private final Sealing sealing;

    /**
     * A client as their coach keeps them.
     *
     * @param label what the coach calls them; null for by their name
     * @param archived whether they are put aside
     * @param read the last message that the coach read; null before the first
     */
    public record Client(
            @Nullable String label,
            boolean archived,
            @Nullable MessageId read) {
        public static final Client NEW = new Client(null, false, null);

        public Client withLabel(@Nullable String called) {
            return new Client(called, archived, read);
        }

        public Client withArchived(boolean aside) {
            return new Client(label, aside, read);
        }

        public Client withRead(MessageId last) {
            return new Client(label, archived, last);
        }

        /** What they are called at this desk. */
        public String called(String name) {
            return label == null ? name : label;
        }
    }

    /** The clients by the person's identifier, with labels that are sealed under the person's key. */
    private record Stored(Map<String, Client> clients) {}

    Desks(Kept kept, Sealing sealing) {
        this.kept = kept;
        this.sealing = sealing;
    }

    /** A coach's clients of whom anything is kept, by the person's identifier. */
    public Map<String, Client> of(AccountId coach) {
        Map<String, Client> clients = new HashMap<>();
        stored(coach).forEach((person, client) -> clients.put(person, opened(client)));
        return clients;
    }

    public Client of(AccountId coach, PersonId client) {
        return opened(stored(coach).getOrDefault(client.value(), Client.NEW));
    }

    public void change(AccountId coach, PersonId client, UnaryOperator<Client> change) {
        file(FOLDER + coach).change(there -> {
            Map<String, Client> clients = new TreeMap<>(there == null ? Map.of() : there.clients());
            Client before = opened(clients.getOrDefault(client.value(), Client.NEW));
            Client after = change.apply(before);
            clients.put(client.value(), sealed(client, after));
            return after.equals(before) ? null : new Stored(clients);
        });
    }

    /** Takes away what any coach keeps of a person. */
    public void remove(PersonId person) {
        for (String name : kept.names(FOLDER)) {
            file(name).change(there -> {
                if (there == null || !there.clients().containsKey(person.value())) {
                    return null;
                }
                Map<String, Client> clients = new TreeMap<>(there.clients());
                clients.remove(person.value());
                return new Stored(clients);
            });
        }
    }

    private Map<String, Client> stored(AccountId coach) {
        return file(FOLDER + coach).read().map(Stored::clients).orElse(Map.of());
    }

    private Client sealed(PersonId person, Client client) {
        String label = client.label();
        return label == null
                ? client
                : client.withLabel(new String(
                        sealing.stored(person, LABEL, label.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    private Client opened(Client client) {
        String label = client.label();
        return label == null
                ? client
                : client.withLabel(sealing.open(LABEL, label).orElse(null));
    }

    private KeptJson<Stored> file(String name) {
        return new KeptJson<>(kept, name, Stored.class, Accounts::damaged);
    }
}
