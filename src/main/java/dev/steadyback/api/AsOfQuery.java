package dev.steadyback.api;

import dev.steadyback.platform.Fields;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a view is asked for.
 *
 * @param asOf answer with what was known then; null for now
 */
record AsOfQuery(
        @Parameter(description = "Answer with what was known at this moment.") @Nullable
        Instant asOf) {

    static AsOfQuery read(Fields query) {
        return new AsOfQuery(query.instant("asOf"));
    }
}
