package dev.steadyback.commandline;

import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import java.io.PrintWriter;
import java.time.Duration;

/** Waits until all events are in the read models, and says how far it is when somebody watches. */
final class Projected {
    private static final Duration STEP = Duration.ofMillis(500);
    private static final int LONGEST_STANDSTILL = 120;

    private Projected() {}

    static void await(Freshness freshness, PrintWriter progress) {
        boolean watched = Terminal.attached();
        boolean told = false;
        int standstill = 0;
        long last = -1;
        while (!freshness.await(STEP).current()) {
            long position = freshness.position();
            standstill = position == last ? standstill + 1 : 0;
            last = position;
            if (standstill == LONGEST_STANDSTILL) {
                throw Refused.unavailable("diary", "cannot be read in: the read models do not answer");
            }
            if (watched) {
                progress.print("\rReading in: " + Math.max(0, position) + " of " + freshness.head() + " events");
                progress.flush();
                told = true;
            }
        }
        if (told) {
            progress.print("\r\u001b[K");
            progress.flush();
        }
    }
}
