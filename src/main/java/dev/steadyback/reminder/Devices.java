package dev.steadyback.reminder;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final OwnersFile file;
    private final List<String> services;
    private final Clock clock;
    private @Nullable Map<String, Device> known;

    /** What the file holds. */
    private record Stored(List<Device> devices) {}

    @Autowired
    Devices(DataFolder folder, Settings settings, Clock clock) {
        this(folder, settings.pushServices(), clock);
    }

    Devices(DataFolder folder, List<String> services, Clock clock) {
        this.file = new OwnersFile(folder.file("push-devices.json"));
        this.services = services;
        this.clock = clock;
    }

    /**
     * Adds a device, or takes anew what is known of it.
     *
     * @throws Refused if a browser cannot have given these values, or its push service is none that messages are sent to
     */
    public synchronized Device add(PersonId person, String endpoint, String p256dh, String auth, String language) {
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
        if (of(person).size() >= MOST_OF_A_PERSON && !known().containsKey(device.id())) {
            throw Refused.invalid(
                    "endpoint",
                    "would be one of more than " + MOST_OF_A_PERSON + " devices; remove one first",
                    "fault.many-devices",
                    MOST_OF_A_PERSON);
        }
        known().put(device.id(), device);
        write();
        return device;
    }

    /** A person's devices, the one added first first. */
    public synchronized List<Device> of(PersonId person) {
        return known().values().stream()
                .filter(d -> d.person().equals(person))
                .sorted(Comparator.comparing(Device::addedAt))
                .toList();
    }

    synchronized List<PersonId> persons() {
        return known().values().stream().map(Device::person).distinct().toList();
    }

    public Optional<Device> find(PersonId person, String id) {
        return of(person).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** Removes a device; nothing happens when there is none. */
    public synchronized void remove(Device device) {
        if (known().remove(device.id()) != null) {
            write();
        }
    }

    /** Keeps what happened to a device, unless it was removed meanwhile. */
    synchronized void change(Device device, UnaryOperator<Device> change) {
        if (known().computeIfPresent(device.id(), (id, now) -> change.apply(now)) != null) {
            write();
        }
    }

    private Map<String, Device> known() {
        Map<String, Device> devices = known;
        if (devices == null) {
            devices = new LinkedHashMap<>();
            for (Device device : file.read(Stored.class).map(Stored::devices).orElse(List.of())) {
                devices.put(device.id(), device);
            }
            known = devices;
        }
        return devices;
    }

    private void write() {
        try {
            file.write(new Stored(List.copyOf(known().values())));
        } catch (Refused e) {
            known = null; // the file says what holds
            throw e;
        }
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
