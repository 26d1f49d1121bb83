package dev.steadyback.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one import by a command, each as what it is; they are stored in the order of the kinds. */
public record InputFiles(Map<FileKind, InputFile> byKind) {
    List<ChosenFile> chosen() {
        return new TreeMap<>(byKind)
                .entrySet().stream()
                        .map(f -> new ChosenFile(f.getValue(), f.getKey(), HowToRead.STRICTLY))
                        .toList();
    }
}
