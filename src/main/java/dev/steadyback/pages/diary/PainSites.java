package dev.steadyback.pages.diary;

import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fields;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that asks for several sites at once: a box for each site, and a score for each that is ticked. Each is an entry of its own, with a key that begins with the form's. */
final class PainSites {
    private PainSites() {}

    /** The name of the field for a site's score. */
    static String field(Facts.Site site) {
        return "score-" + site;
    }

    /** What is filled in. A score of a site that is not ticked is left out: whoever took the tick away does not see it any more. */
    static List<EntryBatch.New> read(Form form, Fields fields, When when) {
        List<Facts.Site> sites = fields.choices("site", Facts.Site.class);
        if (sites.isEmpty() && fields.faults().isEmpty()) {
            fields.fault("site", "is missing; choose where it hurts", "fault.site-missing");
        }
        return sites.stream()
                .map(site -> new EntryBatch.New(key(form.key(), site), when, score(form, fields, site)))
                .toList();
    }

    private static Facts score(Form form, Fields fields, Facts.Site site) {
        Fields ofSite = Fields.typed(form.with("score", form.value(field(site))).with("site", site));
        Facts score = EntryKind.PAIN.read(ofSite);
        ofSite.faults().forEach(f -> {
            boolean shared = !f.field().equals("score");
            if (!shared
                    || fields.faults().stream().noneMatch(known -> known.field().equals(f.field()))) {
                fields.fault(
                        shared ? f.field() : field(site),
                        f.reason(),
                        f.key(),
                        f.values().toArray());
            }
        });
        return score;
    }

    private static String key(String form, Facts.Site site) {
        return form + ":" + site;
    }

    /** What the entries are called that a form with this key may have made. */
    static List<String> keys(String form) {
        return Arrays.stream(Facts.Site.values()).map(site -> key(form, site)).toList();
    }

    /** The same by their identifiers; none where there was no such form. */
    static List<EntryId> of(PersonId person, @Nullable String form) {
        return form == null
                ? List.of()
                : keys(form).stream().map(key -> EntryId.of(person, key)).toList();
    }
}
