package dev.steadyback.pages.intake;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.exchange.ChosenFile;
import dev.steadyback.exchange.ImportOutcome;
import dev.steadyback.exchange.ImportPreview;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Automation;
import dev.steadyback.platform.Ids;
import dev.steadyback.programme.PlannedBefore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files between the moment they were chosen and the one they are imported: in memory alone, for half an hour, under a key
 * that nobody can guess and for one person. Once they are imported the files are let go, and what was recorded is
 * remembered for an hour, so that it can be taken back as a whole.
 */
@Component
class Uploads implements Automation {
    private static final Duration FILES_KEPT = Duration.ofMinutes(30);
    private static final Duration OUTCOME_KEPT = Duration.ofHours(1);

    /** Beyond this, the oldest uploads are dropped. */
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    private final Clock clock;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    Uploads(Clock clock) {
        this.clock = clock;
    }

    /** What came in, or what became of it. */
    static final class Upload {
        private final String key = Ids.random();
        private final @Nullable PersonId person;
        private final String name;
        private final ZoneId zone;
        private List<ChosenFile> files;
        private @Nullable PlannedBefore moving;
        private @Nullable ImportOutcome outcome;
        private List<EntryBatch.Standing> standing = List.of();
        private boolean takenBack;
        private Instant until;
        private @Nullable ImportPreview seen;
        private long seenAt;

        private Upload(@Nullable PersonId person, String name, ZoneId zone, List<ChosenFile> files, Instant until) {
            this.person = person;
            this.name = name;
            this.zone = zone;
            this.files = List.copyOf(files);
            this.until = until;
        }

        String key() {
            return key;
        }

        /** Whose diary it is for; null for somebody who is yet to be registered. */
        @Nullable
        PersonId person() {
            return person;
        }

        /** The name of who is yet to be registered. */
        String name() {
            return name;
        }

        ZoneId zone() {
            return zone;
        }

        List<ChosenFile> files() {
            return files;
        }

        /** Reads the files in another way from now on. */
        void read(List<ChosenFile> differently) {
            files = List.copyOf(differently);
            seen = null;
        }

        /** What was made of the files, worked out anew when something was stored since. */
        synchronized ImportPreview preview(long newestEvent, Supplier<ImportPreview> anew) {
            ImportPreview preview = seen;
            if (preview == null || seenAt != newestEvent) {
                preview = anew.get();
                seen = preview;
                seenAt = newestEvent;
            }
            return preview;
        }

        /** What was planned before the programme's start, which is moved back to take earlier entries in; null when it stays. */
        @Nullable
        PlannedBefore moving() {
            return moving;
        }

        void moving(@Nullable PlannedBefore planned) {
            moving = planned;
            seen = null;
        }

        /** What the import did; null before it was done. */
        @Nullable
        ImportOutcome outcome() {
            return outcome;
        }

        boolean takenBack() {
            return takenBack;
        }

        /** The entries of the import that nobody changed since, as they were left. */
        List<EntryBatch.Standing> standing() {
            return standing;
        }

        void takenBack(boolean now, List<EntryBatch.Standing> left) {
            takenBack = now;
            standing = left;
        }

        private long bytes() {
            return files.stream()
                    .map(f -> f.file().bytes())
                    .filter(Objects::nonNull)
                    .mapToLong(b -> b.length)
                    .sum();
        }
    }

    synchronized Upload keep(@Nullable PersonId person, String name, ZoneId zone, List<ChosenFile> files) {
        forget();
        Upload upload = new Upload(person, name, zone, files, clock.instant().plus(FILES_KEPT));
        uploads.put(upload.key(), upload);
        while (uploads.size() > 1
                && uploads.values().stream().mapToLong(Upload::bytes).sum() > MOST_BYTES) {
            uploads.remove(uploads.keySet().iterator().next());
        }
        return upload;
    }

    /** What this person uploaded under a key; empty when it is not there any more. */
    synchronized Optional<Upload> find(String key, @Nullable PersonId person) {
        forget();
        Upload upload = uploads.get(key);
        return Optional.ofNullable(upload).filter(u -> {
            ImportOutcome outcome = u.outcome();
            return Objects.equals(outcome == null ? u.person() : outcome.person(), person);
        });
    }

    /** The files are in the diary: they are let go. */
    synchronized void done(Upload upload, ImportOutcome outcome) {
        upload.files = List.of();
        upload.seen = null;
        upload.outcome = outcome;
        upload.standing = outcome.recorded();
        upload.until = clock.instant().plus(OUTCOME_KEPT);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        forget();
    }

    synchronized void forget() {
        Instant now = clock.instant();
        uploads.values().removeIf(u -> u.until.isBefore(now));
    }
}
