package dev.steadyback.pages.kit;

import dev.steadyback.account.Viewer;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Receipt;
import dev.steadyback.pages.kit.Flash.Did;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StoreAway;
import dev.steadyback.readmodel.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Finds whose page is asked for, and hands it to the controller and to the template as {@code who}. */
@Component
public class WhoResolver implements HandlerMethodArgumentResolver {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(700);

    private final Persons persons;
    private final Diary diary;
    private final Entries entries;
    private final Freshness freshness;
    private final Clock clock;

    WhoResolver(Persons persons, Diary diary, Entries entries, Freshness freshness, Clock clock) {
        this.persons = persons;
        this.diary = diary;
        this.entries = entries;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Who.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String person = pathVariable(request, "person");
        Who who = parameter.hasParameterAnnotation(Unawaited.class) ? find(person, Duration.ZERO) : find(person);
        if (model != null) {
            model.addAttribute("who", who);
            Flash flash = flash(who, request);
            if (flash != null) {
                model.addAttribute("flash", flash);
            }
        }
        return who;
    }

    /** What was done just now, as the address says; without that, what was logged within the last minute. */
    private @Nullable Flash flash(Who who, NativeWebRequest request) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        Did did = Flash.did(request.getParameter("did")).orElse(null);
        if (did != null) {
            HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
            if (did != Did.LOGGED && http != null && response != null) {
                Undo.forget(http, response); // what was done since is what is told, and taken back
            }
            return new Flash(
                    did, entry(who, Undo.named(request.getParameter("entry"))), Flash.of(request.getParameter("of")));
        }
        if (!who.own() && Viewer.now().isPresent()) {
            return null; // what was logged in this browser was logged by somebody else
        }
        Flash logged = new Flash(Did.LOGGED, http == null ? null : entry(who, Undo.of(http)));
        return logged.undoable() ? logged : null;
    }

    private @Nullable Receipt entry(Who who, @Nullable EntryId id) {
        try {
            return id == null ? null : entries.find(who.person().id(), id);
        } catch (Refused | StoreAway e) {
            return null;
        }
    }

    /** Whose pages a path names; null for one's own. All that was durable by now is waited for, within bounds. */
    public Who find(@Nullable String named) {
        return find(named, LONGEST_WAIT);
    }

    private Who find(@Nullable String named, Duration longestWait) {
        Freshness.AsOf asOf = fresh(longestWait);
        PersonId id = persons.named(named == null ? "me" : named);
        return new Who(diary.person(id, null), named == null ? "" : "/persons/" + id, asOf, clock.instant(), diary);
    }

    /** When the event store cannot be asked, the diary can still be read; nobody can say how fresh it is. */
    private Freshness.AsOf fresh(Duration longestWait) {
        try {
            return freshness.await(longestWait);
        } catch (StoreAway e) {
            return new Freshness.AsOf(Instant.EPOCH, false);
        }
    }

    private static @Nullable String pathVariable(NativeWebRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> variables
                ? (String) variables.get(name)
                : null;
    }
}
