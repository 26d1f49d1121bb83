package dev.steadyback.sharing;

import dev.steadyback.account.AuditLog;
import dev.steadyback.account.Viewer;
import dev.steadyback.diary.Persons;
import dev.steadyback.person.Consent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before everything of a person that somebody else asks for. It is closed unless its handler says that it is {@link OpenToCoach}, and the person's consent as it
 * stands at this request covers what it says. What is closed is as little there as a person who does not exist.
 */
@Component
class CoachGate implements HandlerInterceptor {
    private final Persons persons;
    private final AccessLog log;
    private final AuditLog audit;

    CoachGate(Persons persons, AccessLog log, AuditLog audit) {
        this.persons = persons;
        this.audit = audit;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Viewer viewer = Viewer.now().orElse(null);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (viewer == null
                || !(handler instanceof HandlerMethod method)
                || !(variables instanceof Map<?, ?> named)
                || !(named.get("person") instanceof String person)
                || person.equals("me")) {
            return true;
        }
        PersonId asked = new PersonId(person);
        if (asked.equals(viewer.person())) {
            return true;
        }
        // Who that is: one who has given no leave at all is not known here.
        persons.named(person);
        OpenToCoach open = method.getMethodAnnotation(OpenToCoach.class);
        Optional<Consent> consent = persons.consent(asked, viewer.account());
        if (open == null || consent.filter(c -> c.covers(Set.of(open.value()))).isEmpty()) {
            audit.keptOut("what is not shared");
            throw Refused.notFound("person", "does not share this with you", "fault.not-shared");
        }
        log.note(asked, viewer.account(), open.as());
        return true;
    }
}
