package dev.steadyback.pages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.TestClock;
import dev.steadyback.exchange.ImportPreview;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UploadsTest {
    private final AtomicInteger workedOut = new AtomicInteger();
    private final Uploads uploads = new Uploads(new TestClock(Instant.parse("2026-03-11T11:00:00Z")));
    private final Uploads.Upload upload = uploads.keep(null, "Kim", ZoneOffset.UTC, List.of());

    @Test
    void whatWasMadeOfTheFilesIsWorkedOutOnceUntilSomethingIsStored() {
        look(7);
        look(7);
        assertThat(workedOut).hasValue(1);
        look(8);
        assertThat(workedOut).hasValue(2);
    }

    @Test
    void readInAnotherWayTheyAreLookedAtAnew() {
        look(7);
        upload.read(List.of());
        look(7);
        assertThat(workedOut).hasValue(2);
    }

    private void look(long newestEvent) {
        upload.preview(newestEvent, () -> {
            workedOut.incrementAndGet();
            return new ImportPreview(List.of(), null, null, null);
        });
    }
}
