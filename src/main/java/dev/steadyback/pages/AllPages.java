package dev.steadyback.pages;

import dev.steadyback.diary.Persons;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages share: their words, and how they say why something was not done where no form is there to say it. */
@ControllerAdvice(basePackageClasses = AllPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AllPages {
    private static final String WORDS = "words";
    private static final String BACK = "back";

    private final Persons persons;

    AllPages(Persons persons) {
        this.persons = persons;
    }

    @ModelAttribute(WORDS)
    Words words(Locale locale) {
        return Words.in(locale);
    }

    /** Where choosing a language leads back to. */
    @ModelAttribute(BACK)
    String back(HttpServletRequest request) {
        return LanguagePage.back(request);
    }

    /** Before anybody is registered, every page leads to the welcome. */
    @ExceptionHandler
    ModelAndView refused(Refused refused, Locale locale, HttpServletRequest request) {
        if (refused.kind() == Refused.Kind.NOT_FOUND && persons.me().isEmpty()) {
            return new ModelAndView(Flash.see("/"));
        }
        ModelAndView page = new ModelAndView("pages/refused", Statuses.of(refused));
        page.addObject(WORDS, Words.in(locale));
        page.addObject(BACK, LanguagePage.back(request));
        page.addObject("kind", refused.kind());
        page.addObject("faults", refused.faults());
        return page;
    }
}
