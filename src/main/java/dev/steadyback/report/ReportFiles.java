package dev.steadyback.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the files of a report. */
@Component
public class ReportFiles {
    /** One file's content; for images, the overview. */
    public byte[] one(Report report, ReportFormat format) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a report's files into a folder, made when it is not there. Each file is whole or not there at all.
     *
     * @return the files, in the order they were written
     * @throws dev.steadyback.platform.Refused if the folder cannot be written
     */
    public List<Path> write(Report report, Set<ReportFormat> formats, Path folder) {
        throw new UnsupportedOperationException();
    }
}
