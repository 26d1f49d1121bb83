package dev.steadyback.pages.say;

import dev.steadyback.language.Texts;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * Sentences of which a part is bold or a link, as HTML: {0} and {1} of their text stand before and after that part, and the values from {2} on. All else is
 * escaped, so a template may write them as they are.
 */
public final class Marked {
    /** What stands for the tags until the rest is escaped: characters that no text and no value holds. */
    private static final String OPEN = "\ufdd0";

    private static final String CLOSE = "\ufdd1";

    private final Texts texts;

    public Marked(Texts texts) {
        this.texts = texts;
    }

    public String bold(String key, Object... values) {
        return html(key, "<strong>", "</strong>", values);
    }

    public String link(String address, String key, Object... values) {
        return html(key, "<a href=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "\">", "</a>", values);
    }

    private String html(String key, String open, String close, Object... values) {
        Object[] all = Stream.concat(
                        Stream.of(OPEN, CLOSE), Arrays.stream(values).map(Marked::plain))
                .toArray();
        return HtmlUtils.htmlEscape(texts.say(key, all), "UTF-8")
                .replace(OPEN, open)
                .replace(CLOSE, close);
    }

    private static Object plain(Object value) {
        return value instanceof String text ? text.replace(OPEN, "").replace(CLOSE, "") : value;
    }
}
