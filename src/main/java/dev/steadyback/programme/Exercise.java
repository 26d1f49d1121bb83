package dev.steadyback.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steadyback.platform.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as a catalogue describes it.
 *
 * @param name what it is called
 * @param focus the areas it works on
 * @param equipment what is needed for it, null when nothing is
 * @param cues what to watch while doing it
 * @param easier what to do instead when it is too hard, null when nobody said
 * @param harder what to do instead when it is too easy, null when nobody said
 * @param link a page that shows it, null when there is none
 */
public record Exercise(
        String name,
        List<FocusArea> focus,
        @Nullable String equipment,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> cues,
        @Nullable String easier,
        @Nullable String harder,
        @Nullable String link) {
    /** The longest words on what is needed and on a variant, in characters. */
    private static final int WORDS_LENGTH = 200;

    private static final int LINK_LENGTH = 500;

    public Exercise {
        focus = List.copyOf(focus);
        cues = WeeklyPlan.copyOf(cues);
    }

    /** Reads {@code name, focus[], equipment, cues[], easier, harder, link}. Faults are left in the fields; ask them before the answer is used. */
    public static Exercise read(Fields fields) {
        return new Exercise(
                fields.requiredText("name", Fields.NAME_LENGTH),
                fields.choices("focus", FocusArea.class),
                fields.text("equipment", WORDS_LENGTH),
                fields.texts("cues", WeeklyPlan.Exercise.CUE_LENGTH, WeeklyPlan.Exercise.MOST_CUES),
                fields.text("easier", WORDS_LENGTH),
                fields.text("harder", WORDS_LENGTH),
                link(fields));
    }

    /** Nothing but an address of the web: whoever opens it must not run anything by it. */
    private static @Nullable String link(Fields fields) {
        String link = fields.text("link", LINK_LENGTH);
        if (link == null || isOfTheWeb(link)) {
            return link;
        }
        fields.fault("link", "must be an address that begins with https:// or http://", "fault.link");
        return null;
    }

    private static boolean isOfTheWeb(String link) {
        try {
            URI uri = new URI(link);
            String scheme = uri.getScheme();
            return scheme != null
                    && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
