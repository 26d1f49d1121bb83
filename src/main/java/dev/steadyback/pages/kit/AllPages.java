package dev.steadyback.pages.kit;

import com.mongodb.MongoException;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.say.PageWords;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StoreAway;
import dev.steadyback.readmodel.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages share: their words, and how they say why something was not done where no form is there to say it. */
@ControllerAdvice("dev.steadyback.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class AllPages {
    private static final String BACK = "back";

    private static final String LOOK_AGAIN_SECONDS = "2";

    private final PageWords words;

    AllPages(PageWords words) {
        this.words = words;
    }

    @ModelAttribute
    void words(Locale locale, Model model) {
        model.addAllAttributes(words.in(locale));
    }

    /** Who is signed in, where this server has accounts. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer() {
        return Viewer.now().orElse(null);
    }

    /** Where choosing a language leads back to. */
    @ModelAttribute(BACK)
    String back(HttpServletRequest request) {
        return LanguagePage.back(request);
    }

    /** Before anybody is registered, every page leads to the welcome. */
    @ExceptionHandler
    ModelAndView refused(Refused refused, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        Fault fault = refused.faults().getFirst();
        if (fault.key().equals(Persons.NOBODY)) {
            return new ModelAndView(Flash.see("/"));
        }
        if (fault.key().equals(Freshness.FILLING) && request.getMethod().equals("GET")) {
            return reading(fault, locale, request, response);
        }
        Statuses.set(response, refused);
        return notDone(refused.kind(), refused.faults(), !fault.key().equals("fault.store-unknown"), locale, request);
    }

    /** The page asks again by itself, and so does the browser without its scripts. */
    private ModelAndView reading(Fault fault, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Refresh", LOOK_AGAIN_SECONDS);
        response.setHeader(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS);
        ModelAndView page = page("pages/reading", HttpStatus.SERVICE_UNAVAILABLE, locale, request);
        page.addObject("read", fault.values().get(0));
        page.addObject("of", fault.values().get(1));
        return page;
    }

    @ExceptionHandler
    ModelAndView storeAway(StoreAway failure, Locale locale, HttpServletRequest request) {
        return away("fault.store-away", locale, request);
    }

    @ExceptionHandler
    ModelAndView diaryAway(MongoException failure, Locale locale, HttpServletRequest request) {
        return away("fault.diary-away", locale, request);
    }

    /** What a form sent may have been stored before the page that was to show it failed. */
    private ModelAndView away(String key, Locale locale, HttpServletRequest request) {
        List<Fault> faults = new ArrayList<>(List.of(new Fault("", "cannot be read just now", key)));
        if (!request.getMethod().equals("GET")) {
            faults.add(new Fault("", "may be saved or not", "fault.perhaps-saved"));
        }
        return notDone(Refused.Kind.UNAVAILABLE, faults, false, locale, request);
    }

    private ModelAndView notDone(
            Refused.Kind kind, List<Fault> faults, boolean unchanged, Locale locale, HttpServletRequest request) {
        ModelAndView page = page("pages/refused", Statuses.of(kind), locale, request);
        page.addObject("kind", kind);
        page.addObject("faults", faults);
        page.addObject("unchanged", unchanged);
        page.addObject("typed", Written.in(request, locale));
        return page;
    }

    private ModelAndView page(String view, HttpStatus status, Locale locale, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(view, status);
        page.addAllObjects(words.in(locale));
        page.addObject("viewer", viewer());
        page.addObject(BACK, LanguagePage.back(request));
        return page;
    }
}
