package dev.steadyback.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set, under {@code steadyback} in the configuration or as {@code STEADYBACK_…} in the environment.
 *
 * @param data the data folder
 * @param mongodbUri a real MongoDB for the read models; without it an embedded server in this process
 * @param postgresUrl a PostgreSQL for the events, as a JDBC URL; without it SQLite in the data folder
 * @param hosts the names under which the server may be addressed; without any, this machine's own
 * @param proxies addresses or ranges of proxies that are believed about the outer address
 * @param bodyGrace how long a body may take before it has to come faster than a trickle
 * @param automationsAfter how long after the start the server begins with what it does by itself
 * @param accounts whether the server asks who somebody is; without, it serves one person on their own machine
 * @param secondStep of whom a second step is asked with accounts, beside those who chose it themselves
 * @param requestsAMinute how often one account, or one network of nobody who is signed in, may ask where there are accounts
 * @param encryption whether what is stored from now on is encrypted; null for what {@code EventStoreConfiguration} says
 * @param keys the folder of the keys; null for one beside the data folder
 * @param masterKey what the keys are wrapped by, in Base64, the one in use first; null for the one in the folder of the keys
 * @param smtp the server that takes mail; null for none: links are handed over by those who make them
 * @param relyingParty the host, with all below it, that passkeys are for; null for whichever name a browser addresses
 * @param securityContact whom to tell of a weakness, {@code mailto:}, {@code https:} or {@code tel:}; null for the page of the project
 * @param pushContact whom a push service may ask, {@code mailto:} or {@code https:}
 * @param pushServices the hosts, with all below them, that messages to devices may be sent to
 */
@ConfigurationProperties("steadyback")
public record Settings(
        Path data,
        @Nullable String mongodbUri,
        @Nullable String postgresUrl,
        @Nullable String postgresUser,
        @Nullable String postgresPassword,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> proxies,
        @DefaultValue("20s") Duration bodyGrace,
        @DefaultValue("1m") Duration automationsAfter,
        @DefaultValue("false") boolean accounts,
        @DefaultValue("nobody") SecondStepOf secondStep,
        @DefaultValue("1200") int requestsAMinute,
        @Nullable Boolean encryption,
        @Nullable Path keys,
        @Nullable String masterKey,
        @Nullable Smtp smtp,
        @Nullable String relyingParty,
        @Nullable String securityContact,
        @Nullable String pushContact,
        @DefaultValue List<String> pushServices) {

    public Settings {
        hosts = List.copyOf(hosts);
        proxies = List.copyOf(proxies);
        pushServices = List.copyOf(pushServices);
    }

    /** Of whom a second step is asked to get in. */
    public enum SecondStepOf {
        /** Everybody chooses by themselves. */
        NOBODY,
        /** Those who see more than their own: coaches and administrators. */
        COACHES,
        EVERYBODY
    }

    /**
     * A server that takes mail.
     *
     * @param url {@code smtp://host:587}, which is asked for TLS before anything is said, or {@code smtps://host:465}
     * @param user who sends; null where the server asks nobody
     * @param from the address that mail comes from
     */
    public record Smtp(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from) {
        /** Nothing of what is secret. */
        @Override
        public String toString() {
            return String.valueOf(from);
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    public boolean embeddedReadModels() {
        return !given(mongodbUri);
    }

    public boolean embeddedEvents() {
        return !given(postgresUrl);
    }
}
