package dev.steadyback.exchange;

import java.util.List;

/**
 * What an import did.
 *
 * @param accepted entries recorded now
 * @param duplicates rows that were recorded before and were left as they are
 * @param rejected why files were not taken; a file is taken whole or not at all
 * @param notes what else there is to know, sentences for people
 */
public record Imported(int accepted, int duplicates, List<Rejection> rejected, List<String> notes) {
    public Imported {
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }
}
