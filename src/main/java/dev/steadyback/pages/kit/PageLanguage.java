package dev.steadyback.pages.kit;

import dev.steadyback.language.Languages;
import dev.steadyback.web.Cookies;
import dev.steadyback.web.Cookies.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page, its charts and its report: the one that the person chose, which a cookie keeps, otherwise the first of those the browser asks for that
 * is spoken here. The cookie holds a language tag and nothing else.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
final class PageLanguage implements LocaleResolver {
    private static final String COOKIE = "language";
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = Cookies.value(request, COOKIE);
        return chosen == null || chosen.isBlank() ? asked(request) : Languages.nearest(Locale.forLanguageTag(chosen));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            Cookies.set(request, response, COOKIE, locale.toLanguageTag(), A_YEAR, SameSite.LAX);
        }
    }

    /** A browser that asks for nothing is answered in the first language, not in that of the machine. */
    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Languages.SUPPORTED.getFirst();
        }
        return Collections.list(request.getLocales()).stream()
                .filter(PageLanguage::spoken)
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SUPPORTED.getFirst());
    }

    private static boolean spoken(Locale locale) {
        return Languages.nearest(locale).getLanguage().equals(locale.getLanguage());
    }
}
