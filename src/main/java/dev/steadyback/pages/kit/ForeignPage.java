package dev.steadyback.pages.kit;

import dev.steadyback.web.Foreign;
import dev.steadyback.web.WebSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says why a request that seems to come from somewhere else was refused, and which setting helps where it does not. */
@Controller
class ForeignPage {
    @RequestMapping(WebSecurity.FOREIGN)
    String foreign(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(WebSecurity.FOREIGN) instanceof Foreign foreign)) {
            throw Addressed.noPage();
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("foreign", foreign);
        return "pages/foreign";
    }
}
