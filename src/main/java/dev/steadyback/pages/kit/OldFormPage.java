package dev.steadyback.pages.kit;

import dev.steadyback.web.WebSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** A form whose token the browser has forgotten, as after it was closed: nothing was done, and what was typed is kept to be sent once more. */
@Controller
class OldFormPage {
    @PostMapping(WebSecurity.OLD_FORM)
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("kept", KeptForm.of(request));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "pages/old-form";
    }
}
