package dev.steadyback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** A page as a browser reads it. */
public final class Html {
    private final Document document;

    private Html(Document document) {
        this.document = document;
    }

    public static Html of(String source) {
        return new Html(Jsoup.parse(source));
    }

    /** All words, also the title, with a blank between what stands in different elements. */
    public String text() {
        return plain(String.join(" ", pieces()));
    }

    /** The words piece by piece: what stands between two tags. */
    public List<String> pieces() {
        return document.nodeStream(TextNode.class).map(TextNode::getWholeText).toList();
    }

    public Elements all(String selector) {
        return document.select(selector);
    }

    public Element first(String selector) {
        return document.expectFirst(selector);
    }

    /** The page without some of its elements. */
    public Html without(String selector) {
        Document rest = document.clone();
        rest.select(selector).remove();
        return new Html(rest);
    }

    /** The first address of a link or a form that is as it is asked for from its beginning to its end. */
    public String address(String pattern) {
        return all("[href], [action]").stream()
                .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("action"))
                .filter(address -> address.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + pattern + " in: " + text()));
    }

    /** The rows of all tables, each with the words of its cells as they are. */
    public List<List<String>> rows() {
        return all("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> cell.wholeText().strip())
                        .toList())
                .toList();
    }

    /** What stands in the forms that go there: the fields that a browser would send, with their values. */
    public List<Map<String, List<String>>> forms(String action) {
        List<Map<String, List<String>>> found = new ArrayList<>();
        for (FormElement form : document.forms()) {
            if (form.attr("action").equals(action)) {
                Map<String, List<String>> values = new LinkedHashMap<>();
                for (Element field : form.select("[name]:is(input, select, textarea):not([disabled])")) {
                    sent(field)
                            .forEach(value -> values.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                                    .add(value));
                }
                found.add(values);
            }
        }
        return found;
    }

    private static List<String> sent(Element field) {
        if (field.nameIs("select")) {
            Elements chosen = field.select("option[selected]");
            Stream<Element> options =
                    chosen.isEmpty() ? field.select("option").stream().limit(1) : chosen.stream();
            return options.map(o -> o.hasAttr("value") ? o.val() : o.text()).toList();
        }
        // jsoup's own reading of a form takes an empty value of a box for none.
        if (field.is("[type=radio], [type=checkbox]")) {
            return field.hasAttr("checked") ? List.of(field.hasAttr("value") ? field.val() : "on") : List.of();
        }
        return List.of(field.val());
    }

    /** What a form must bring along to be taken. */
    public String token() {
        return first("input[name=_csrf]").val();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
