package dev.steadyback.exchange;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.SentJson;
import dev.steadyback.programme.PlanReader;
import dev.steadyback.programme.ProgrammeCommand.Start;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the start of a programme and its plan from a file of JSON. */
final class PlanFile {
    private static final JsonMapper JSON = SentJson.mapper().build();
    private static final Set<String> NAMES =
            Set.of("start", "zone", "dayStart", "sessions", "dailyPractice", "causes", "template");
    private static final Set<String> SESSION_NAMES =
            Set.of("weekday", "name", "focus", "minutes", "formerly", "exercises");
    private static final Set<String> EXERCISE_NAMES = Set.of("name", "sets", "reps", "seconds", "cues");

    private PlanFile() {}

    /** Whether a file is meant to be a plan: by its name, or because it begins as JSON does. */
    static boolean looksLikeOne(InputFile file) {
        byte[] bytes = file.bytes();
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json")
                || (bytes != null && Utf8.decode(bytes).text().stripLeading().startsWith("{"));
    }

    /** The start that the file describes; null when it cannot be read, and why is among the rejections. */
    static @Nullable Start read(
            InputFile file,
            PersonId person,
            ZoneId zone,
            Function<ZoneId, LocalDate> today,
            Rejections.OfFile rejected) {
        JsonNode json = json(file, rejected);
        if (json == null) {
            return null;
        }
        unknown(json, NAMES, "", rejected);
        List<JsonNode> sessions = json.path("sessions").valueStream().toList();
        for (int i = 0; i < sessions.size(); i++) {
            String session = "sessions[" + i + "].";
            unknown(sessions.get(i), SESSION_NAMES, session, rejected);
            List<JsonNode> exercises =
                    sessions.get(i).path("exercises").valueStream().toList();
            for (int j = 0; j < exercises.size(); j++) {
                unknown(exercises.get(j), EXERCISE_NAMES, session + "exercises[" + j + "].", rejected);
            }
        }
        Fields fields = new Fields(new JsonFields(json));
        Start start = PlanReader.start(person, fields, zone, today);
        for (Fault fault : fields.faults()) {
            rejected.add(null, fault.field(), fault);
        }
        return rejected.isEmpty() ? start : null;
    }

    private static @Nullable JsonNode json(InputFile file, Rejections.OfFile rejected) {
        byte[] bytes = file.bytes();
        if (bytes == null) {
            rejected.add(
                    null, null, "is far too large for a plan", "fault.file-too-large", InputFile.LARGEST / 1024 / 1024);
            return null;
        }
        Utf8.Decoded decoded = Utf8.decode(bytes);
        if (!decoded.whole()) {
            rejected.add(null, null, "is not in UTF-8; save the file as UTF-8 and import it again", "fault.not-utf8");
            return null;
        }
        try {
            JsonNode json = JSON.readTree(decoded.text());
            if (json.isObject()) {
                return json;
            }
            rejected.add(1, null, "must be a JSON object with start, zone and sessions", "fault.plan-object");
        } catch (StreamConstraintsException e) {
            rejected.add(null, null, SentJson.TOO_MUCH, "fault.plan-too-much");
        } catch (JacksonException e) {
            var location = e.getLocation();
            rejected.add(
                    location == null ? null : (Integer) location.getLineNr(),
                    null,
                    "is not JSON: " + e.getOriginalMessage(),
                    "fault.not-json");
        }
        return null;
    }

    private static void unknown(JsonNode json, Set<String> known, String prefix, Rejections.OfFile rejected) {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> rejected.add(
                        null,
                        prefix + name,
                        "is not known in a plan; known are "
                                + String.join(", ", known.stream().sorted().toList()),
                        "fault.plan-unknown",
                        name,
                        String.join(", ", known.stream().sorted().toList())));
    }
}
