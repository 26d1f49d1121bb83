package dev.steadyback.sharing;

import dev.steadyback.account.Accounts;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.MessageId;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What coaches keep for themselves of their clients. It is theirs alone, and goes with the client. */
@Component
public class Desks {
    private static final String FOLDER = "desks/";

    private final Kept kept;

    /**
     * A client as their coach keeps them.
     *
     * @param read the last message that the coach read; null before the first
     */
    public record Client(@Nullable MessageId read) {
        public static final Client NEW = new Client(null);

        public Client withRead(MessageId last) {
            return new Client(last);
        }
    }

    private record Stored(Map<String, Client> clients) {}

    Desks(Kept kept) {
        this.kept = kept;
    }

    /** A coach's clients of whom anything is kept, by the person's identifier. */
    public Map<String, Client> of(AccountId coach) {
        return file(FOLDER + coach).read().map(Stored::clients).orElse(Map.of());
    }

    public Client of(AccountId coach, PersonId client) {
        return of(coach).getOrDefault(client.value(), Client.NEW);
    }

    public void change(AccountId coach, PersonId client, UnaryOperator<Client> change) {
        file(FOLDER + coach).change(there -> {
            Map<String, Client> clients = new TreeMap<>(there == null ? Map.of() : there.clients());
            Client before = clients.getOrDefault(client.value(), Client.NEW);
            Client after = change.apply(before);
            clients.put(client.value(), after);
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

    private KeptJson<Stored> file(String name) {
        return new KeptJson<>(kept, name, Stored.class, Accounts::damaged);
    }
}
