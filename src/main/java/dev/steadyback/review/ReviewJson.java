package dev.steadyback.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.steadyback.analytics.review.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/** Leaves out of answers what is there for other languages only: a program has a reason's code and its English text. Stored reasons keep it. */
@Component
public final class ReviewJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public ReviewJson() {
        setMixInAnnotation(Reason.class, CodeAndText.class);
    }

    @JsonIgnoreProperties("particulars")
    private interface CodeAndText {}
}
