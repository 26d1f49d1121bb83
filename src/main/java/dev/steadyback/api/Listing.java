package dev.steadyback.api;

import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which entries are listed: those of these days, newest first, a page at a time. */
record Listing(
        @Parameter(description = "First day.") @Nullable LocalDate from,
        @Parameter(description = "Last day.") @Nullable LocalDate to,

        @Parameter(description = "The nextCursor of the page before.") @Nullable
        String cursor,

        @Parameter(description = "How many at most, 1 to 200; 50 unless said.") @Nullable
        Integer limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST_CURSOR = 200;

    static Listing read(Fields query) {
        Listing listing = new Listing(
                query.date("from"),
                query.date("to"),
                query.text("cursor", LONGEST_CURSOR),
                query.wholeNumber("limit", 1, MOST));
        if (listing.from != null && listing.to != null && listing.to.isBefore(listing.from)) {
            query.fault("to", "is " + listing.to + ", before the first day " + listing.from);
        }
        return listing;
    }

    int most() {
        return Objects.requireNonNullElse(limit, USUAL);
    }

    /** The place after which to go on, null at the beginning. */
    @Nullable
    Position after() {
        try {
            return cursor == null ? null : Position.decode(cursor);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("cursor", "is not one that a page before gave; leave it out to begin at the newest");
        }
    }
}
