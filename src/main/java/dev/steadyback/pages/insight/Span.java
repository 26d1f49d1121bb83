package dev.steadyback.pages.insight;

import dev.steadyback.pages.kit.Form;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The days that somebody asked to see, by {@code from} and {@code to} in the address; null where they did not say. */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
    /**
     * Reads the days asked for.
     *
     * @throws Refused if what was typed is no day, or the last is before the first
     */
    static Span of(MultiValueMap<String, String> typed) {
        Fields fields = new Fields(Form.sent(typed));
        Span span = new Span(fields.date("from"), fields.date("to"));
        fields.refuseIfFaulty();
        return span;
    }
}
