package dev.steadyback.pages.kit;

import dev.steadyback.account.SignIns;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and not taken, with what was typed into it, to be sent once more. It is kept in the page that says so, and nowhere else. Passwords and codes are
 * not kept.
 *
 * @param address where it was sent to
 * @param typed what was typed into it, or stood in it
 */
public record KeptForm(String address, List<Form.Value> typed) {
    /** What is typed to get in, in whatever form. */
    private static final Set<String> SECRETS =
            Set.of("password", "before", "code", SignIns.CODE_NOW, "secret", "passkey");

    /** What stands in a form that carries another one along. */
    private static final String ADDRESS = "again";

    private static final String TYPED = "again.";

    public KeptForm {
        typed = List.copyOf(typed);
    }

    /** Whether a field is never kept. */
    public static boolean isSecret(String field) {
        return SECRETS.contains(field);
    }

    /**
     * The form whose request was led here.
     *
     * @throws dev.steadyback.platform.Refused if none was
     */
    public static KeptForm of(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String address)) {
            throw Addressed.noPage();
        }
        return new KeptForm(
                address,
                request.getParameterMap().entrySet().stream()
                        .filter(e -> !e.getKey().equals("_csrf") && !isSecret(e.getKey()))
                        .flatMap(e -> Arrays.stream(e.getValue()).map(value -> new Form.Value(e.getKey(), value)))
                        .toList());
    }

    /** The form that another one carries along; null when it carries none, or one to another site. */
    public static @Nullable KeptForm carriedBy(Form form) {
        String address = form.value(ADDRESS);
        return address == null || !LanguagePage.here(address)
                ? null
                : new KeptForm(
                        address,
                        form.values(name -> name.startsWith(TYPED)).stream()
                                .map(v -> new Form.Value(v.name().substring(TYPED.length()), v.value()))
                                .toList());
    }

    /** Another form that carries this one along. */
    public Form with(Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        typed.forEach(
                v -> values.computeIfAbsent(v.name(), name -> new ArrayList<>()).add(v.value()));
        Form carries = form.with(ADDRESS, address);
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            carries = carries.withAll(TYPED + value.getKey(), value.getValue());
        }
        return carries;
    }

    /** The fields of a form that carry another one along. */
    public static List<Form.Value> carrying(Form form) {
        return form.values(name -> name.equals(ADDRESS) || name.startsWith(TYPED));
    }
}
