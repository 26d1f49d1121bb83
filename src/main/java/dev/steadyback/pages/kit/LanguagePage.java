package dev.steadyback.pages.kit;

import dev.steadyback.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps the language that somebody chose, and leads back to the page on which they did. */
@Controller
public class LanguagePage {
    private final LocaleResolver languages;

    LanguagePage(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Languages.nearest(Locale.forLanguageTag(language)));
        return Flash.see(here(back) ? back : "/");
    }

    /** Another site's address must not come in by a form: a path of ours has one slash first, and leads nowhere above. */
    public static boolean here(String back) {
        try {
            URI address = new URI(back);
            String path = address.getRawPath();
            return address.getRawAuthority() == null
                    && !address.isAbsolute()
                    && path != null
                    && path.startsWith("/")
                    && !path.contains("//")
                    && !(path + "/").contains("/../");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Where to come back to from a page: its own address without what was just done; from the answer to a form, which has no address of its own, that of the page
     * with the form.
     */
    static String back(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return path(URI.create(request.getRequestURI()), request.getQueryString());
        }
        String referrer = request.getHeader("Referer");
        try {
            URI from = URI.create(referrer == null ? "/" : referrer);
            return path(from, from.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String path(URI page, @Nullable String query) {
        return UriComponentsBuilder.fromPath(page.getRawPath())
                .query(query == null ? "" : query)
                .replaceQueryParam("did")
                .replaceQueryParam("entry")
                .build()
                .toUriString();
    }
}
