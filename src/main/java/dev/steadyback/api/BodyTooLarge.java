package dev.steadyback.api;

/** A body of more than a request may have. */
final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super(null, null, false, false);
    }
}
