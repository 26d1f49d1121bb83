package dev.steadyback.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one import by a command; each may be missing. */
public record InputFiles(
        @Nullable InputFile plan,
        @Nullable InputFile pain,
        @Nullable InputFile sessions,
        @Nullable InputFile habits) {
    /** Those that are there, in the order in which they are stored. */
    List<ChosenFile> chosen() {
        List<ChosenFile> chosen = new ArrayList<>();
        add(chosen, pain, FileKind.PAIN);
        add(chosen, sessions, FileKind.SESSIONS);
        add(chosen, habits, FileKind.HABITS);
        add(chosen, plan, FileKind.PLAN);
        return chosen;
    }

    private static void add(List<ChosenFile> chosen, @Nullable InputFile file, FileKind kind) {
        if (file != null) {
            chosen.add(new ChosenFile(file, kind, HowToRead.STRICTLY));
        }
    }
}
