package dev.steadyback.pages.kit;

import dev.steadyback.web.WebSecurity;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** A form whose token the browser has forgotten, as after it was closed: nothing was done, and what was typed is kept to be sent once more. */
@Controller
class OldFormPage {
    /** Something that was typed into the form, or stood in it. */
    public record Typed(String name, String value) {}

    @PostMapping(WebSecurity.OLD_FORM)
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String address)) {
            throw Addressed.noPage();
        }
        List<Typed> typed = request.getParameterMap().entrySet().stream()
                .filter(e -> !e.getKey().equals("_csrf"))
                .flatMap(e -> Arrays.stream(e.getValue()).map(value -> new Typed(e.getKey(), value)))
                .toList();
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("address", address);
        model.addAttribute("typed", typed);
        return "pages/old-form";
    }
}
