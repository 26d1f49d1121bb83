package dev.steadyback.pages.kit;

import dev.steadyback.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of a page, its charts and its report: the one that the person chose, which a cookie keeps, otherwise the first of those the browser asks for that
 * is spoken here. The cookie holds a language tag and nothing else.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
final class PageLanguage extends CookieLocaleResolver {
    private static final Duration A_YEAR = Duration.ofDays(365);

    PageLanguage() {
        super("language");
        setCookieMaxAge(A_YEAR);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(PageLanguage::asked);
    }

    @Override
    protected Locale parseLocaleValue(String tag) {
        return Languages.nearest(Locale.forLanguageTag(tag));
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
