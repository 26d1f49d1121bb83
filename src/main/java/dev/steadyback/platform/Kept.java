package dev.steadyback.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside the events and cannot be made from them, such as keys and devices: each a whole under a name. A part of a name that ends with a slash is a folder.
 * All servers on the same stores see the same.
 */
public interface Kept {
    /**
     * What is kept under a name; empty when nothing is.
     *
     * @throws Refused if it cannot be read now
     */
    Optional<byte[]> read(String name);

    /**
     * Puts something in the place of what is kept under a name. Nobody else changes it meanwhile, and a reader finds the old or the new, each whole.
     *
     * @param change told what is there, null for nothing; returns what is to be there, null to change nothing
     * @throws Refused if it cannot be written now; what was there still is
     */
    void change(String name, UnaryOperator<byte @Nullable []> change);

    /**
     * The names within a folder, in order.
     *
     * @throws Refused if they cannot be read now
     */
    List<String> names(String folder);

    /**
     * Removes what is kept under a name; of a folder, all that is within.
     *
     * @throws Refused if it cannot be done now
     */
    void remove(String name);
}
