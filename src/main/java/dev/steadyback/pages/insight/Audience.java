package dev.steadyback.pages.insight;

import dev.steadyback.pages.kit.Form;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.ReportSection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a report is for: it sets what goes in, and everything can be changed afterwards. */
enum Audience {
    /** All of it but what was written for oneself. */
    DOCTOR("doctor", ReportSection.ALL, true),
    /** What was trained, and how it went. */
    COACH(
            "session",
            EnumSet.of(
                    ReportSection.PAIN,
                    ReportSection.SESSIONS,
                    ReportSection.FOCUS_AREAS,
                    ReportSection.SESSION_PAIN,
                    ReportSection.PLAN,
                    ReportSection.DAYS),
            true),
    /** Everything. */
    MYSELF("person", ReportSection.ALL, false);

    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ReportSection> sections;

    private final boolean share;

    Audience(String icon, Set<ReportSection> sections, boolean share) {
        this.icon = icon;
        this.sections = Collections.unmodifiableSet(sections);
        this.share = share;
    }

    /**
     * A way to choose one.
     *
     * @param path its name in an address
     * @param icon the drawing beside it
     */
    public record Choice(Audience audience, String path, String icon, boolean chosen) {}

    static List<Choice> choices(@Nullable Audience chosen) {
        return List.of(values()).stream()
                .map(a -> new Choice(a, a.path(), a.icon, a == chosen))
                .toList();
    }

    /** The audience in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that an address names; null when it names none.
     *
     * @throws Refused if there is none of this name
     */
    static @Nullable Audience of(Form form) {
        Fields fields = new Fields(form);
        Audience audience = fields.choice("audience", Audience.class);
        fields.refuseIfFaulty();
        return audience;
    }

    /** Chooses in a form what this audience is to see. */
    Form in(Form form) {
        return form.withAll(
                        "sections",
                        sections.stream().sorted().map(ReportSection::path).toList())
                .with("share", share);
    }
}
