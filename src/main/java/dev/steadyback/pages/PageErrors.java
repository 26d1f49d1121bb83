package dev.steadyback.pages;

import dev.steadyback.platform.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows why a page cannot be shown, or why something was not done, where no form is there to say it. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {
    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        ModelAndView page = new ModelAndView("pages/refused", Statuses.of(refused));
        page.addObject("kind", refused.kind());
        page.addObject("faults", refused.faults());
        return page;
    }
}
