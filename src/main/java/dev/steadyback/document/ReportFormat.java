package dev.steadyback.document;

import java.util.Locale;

/** A form a report can take. */
public enum ReportFormat {
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    PNG("image/png"),
    SVG("image/svg+xml"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The extension without its dot, such as {@code html}. */
    public String fileExtension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}
