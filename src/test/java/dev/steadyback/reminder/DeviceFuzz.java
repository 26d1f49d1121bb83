package dev.steadyback.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.fuzz.Input;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself to get messages, a line each: endpoint, the two keys and the language. */
public final class DeviceFuzz {
    private static final PersonId PERSON = new PersonId("per_fuzz");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T11:00:00Z"), ZoneOffset.UTC);
    private static final List<String> SERVICES = List.of("push.example", "http://127.0.0.1:8081");

    private DeviceFuzz() {}

    public static void fuzzerTestOneInput(byte[] made) {
        String[] lines = Input.of(made, 1).text().split("\n", 4);
        Kept kept = new InMemory();
        try {
            Device device = new Devices(kept, SERVICES, CLOCK)
                    .add(PERSON, line(lines, 0), line(lines, 1), line(lines, 2), line(lines, 3));
            assertThat(new Devices(kept, SERVICES, CLOCK).of(PERSON)).containsExactly(device);
            assertThat(device.service()).isNotBlank();
        } catch (Refused e) {
            assertThat(e.kind()).isEqualTo(Refused.Kind.INVALID);
            assertThat(e.faults()).extracting(f -> f.field()).containsExactly("endpoint");
        }
    }

    private static String line(String[] lines, int index) {
        return index < lines.length ? lines[index] : "";
    }

    private static final class InMemory implements Kept {
        private final Map<String, byte[]> all = new HashMap<>();

        @Override
        public Optional<byte[]> read(String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public void change(String name, UnaryOperator<byte @Nullable []> change) {
            byte[] now = change.apply(all.get(name));
            if (now != null) {
                all.put(name, now);
            }
        }

        @Override
        public List<String> names(String folder) {
            return List.copyOf(all.keySet());
        }

        @Override
        public void remove(String name) {
            all.remove(name);
        }
    }
}
