package dev.steadyback.pages;

import dev.steadyback.diary.Persons;
import dev.steadyback.platform.Refused;
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
    private final Persons persons;

    private final Words words;

    AllPages(Persons persons, Words words) {
        this.persons = persons;
        this.words = words;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    /** Before anybody is registered, every page leads to the welcome. */
    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        if (refused.kind() == Refused.Kind.NOT_FOUND && persons.me().isEmpty()) {
            return new ModelAndView(Flash.see("/"));
        }
        ModelAndView page = new ModelAndView("pages/refused", Statuses.of(refused));
        page.addObject("words", words);
        page.addObject("kind", refused.kind());
        page.addObject("faults", refused.faults());
        return page;
    }
}
