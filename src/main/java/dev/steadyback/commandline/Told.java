package dev.steadyback.commandline;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Says what is being made, a line that the next one takes the place of, when somebody watches. */
final class Told implements Consumer<String>, AutoCloseable {
    private final PrintWriter progress;
    private final boolean watched = Terminal.attached();

    Told(PrintWriter progress) {
        this.progress = progress;
    }

    @Override
    public void accept(String what) {
        if (watched) {
            progress.print("\r\u001b[KMaking " + what + " …");
            progress.flush();
        }
    }

    @Override
    public void close() {
        if (watched) {
            progress.print("\r\u001b[K");
            progress.flush();
        }
    }
}
