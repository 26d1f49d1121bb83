package dev.steadyback.platform;

import java.time.Duration;

/** Something that a server does by itself, again and again for as long as it serves. */
public interface Automation {
    /** How long after it was done it is done again. */
    Duration every();

    void run();
}
