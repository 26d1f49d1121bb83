package dev.steadyback.reminder;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The devices that take messages, in a file of the data folder beside the key they were made with. They are no events: what a browser gave, it can take back, and then
 * nothing of it is left.
 */
@Component
public class Devices {
    private static final int MOST_OF_A_PERSON = 20;
    private static final int LONGEST = 2000;

    private final KeptJson<Stored> kept;
    private final List<String> services;
    private final Clock clock;

    /** What the file holds. */
    private record Stored(List<Device> devices) {}

    @Autowired
    Devices(Kept kept, Settings settings, Clock clock) {
        this(kept, settings.pushServices(), clock);
    }

    Devices(Kept kept, List<String> services, Clock clock) {
        this.kept = new KeptJson<>(kept, "push-devices.json", Stored.class, Device::damaged);
        this.services = services;
        this.clock = clock;
    }

    /**
     * Adds a device, or takes anew what is known of it.
     *
     * @throws Refused if a browser cannot have given these values, or its push service is none that messages are sent to
     */
    public Device add(PersonId person, String endpoint, String p256dh, String auth, String language) {
        if (!isAddress(endpoint) || !areKeys(p256dh, auth)) {
            throw Refused.invalid("endpoint", "is not what a browser gives; please try again", "fault.device");
        }
        if (services.stream().noneMatch(s -> isAt(URI.create(endpoint), s))) {
            throw Refused.invalid(
                    "endpoint",
                    "is at a push service that is not in the setting steadyback.push-services",
                    "fault.push-service",
                    String.valueOf(URI.create(endpoint).getHost()));
        }
        Device device = Device.of(person, endpoint, p256dh, auth, language, clock.instant());
        change(known -> {
            if (of(person, known).size() >= MOST_OF_A_PERSON && !known.containsKey(device.id())) {
                throw Refused.invalid(
                        "endpoint",
                        "would be one of more than " + MOST_OF_A_PERSON + " devices; remove one first",
                        "fault.many-devices",
                        MOST_OF_A_PERSON);
            }
            known.put(device.id(), device);
        });
        return device;
    }

    /** A person's devices, the one added first first. */
    public List<Device> of(PersonId person) {
        return of(person, known(kept.read().orElse(null)));
    }

    private static List<Device> of(PersonId person, Map<String, Device> known) {
        return known.values().stream()
                .filter(d -> d.person().equals(person))
                .sorted(Comparator.comparing(Device::addedAt))
                .toList();
    }

    List<PersonId> persons() {
        return known(kept.read().orElse(null)).values().stream()
                .map(Device::person)
                .distinct()
                .toList();
    }

    public Optional<Device> find(PersonId person, String id) {
        return of(person).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** Removes a device; nothing happens when there is none. */
    public void remove(Device device) {
        change(known -> known.remove(device.id()));
    }

    /** Keeps what happened to a device, unless it was removed meanwhile. */
    void change(Device device, UnaryOperator<Device> change) {
        change(known -> known.computeIfPresent(device.id(), (id, now) -> change.apply(now)));
    }

    private void change(Consumer<Map<String, Device>> change) {
        kept.change(there -> {
            Map<String, Device> before = known(there);
            Map<String, Device> after = new LinkedHashMap<>(before);
            change.accept(after);
            return after.equals(before) ? null : new Stored(List.copyOf(after.values()));
        });
    }

    private static Map<String, Device> known(@Nullable Stored stored) {
        Map<String, Device> devices = new LinkedHashMap<>();
        for (Device device : stored == null ? List.<Device>of() : stored.devices()) {
            devices.put(device.id(), device);
        }
        return devices;
    }

    private static boolean isAddress(String endpoint) {
        try {
            URI uri = URI.create(endpoint);
            return endpoint.length() <= LONGEST
                    && uri.isAbsolute()
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean areKeys(String p256dh, String auth) {
        try {
            UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
            return true;
        } catch (RuntimeException e) {
            return false; // it says so in several ways
        }
    }

    /** A service is the name of a host, which stands for all below it over HTTPS, or a whole origin. */
    private static boolean isAt(URI endpoint, String service) {
        if (service.contains("://")) {
            return (endpoint.getScheme() + "://" + endpoint.getRawAuthority()).equalsIgnoreCase(service);
        }
        String host = endpoint.getHost();
        return "https".equalsIgnoreCase(endpoint.getScheme())
                && endpoint.getPort() == -1
                && (host.equalsIgnoreCase(service)
                        || host.regionMatches(
                                true, host.length() - service.length() - 1, "." + service, 0, service.length() + 1));
    }
}
