package dev.steadyback.pages.desk;

import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Overviews;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.AccountId;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Scope;
import dev.steadyback.sharing.Desks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a coach reads above each page of a client; templates know it as {@code @clientHeads}. */
@Component("clientHeads")
public class ClientHeads {
    private final Desks desks;

    ClientHeads(Desks desks) {
        this.desks = desks;
    }

    /**
     * What is told of a client.
     *
     * @param kept what the coach keeps of them
     * @param days on how many of the last thirty days they logged anything
     */
    public record Head(Desks.Client kept, int days) {}

    /**
     * Which pages of a client a coach may open.
     *
     * @param whole whether the diary and all that comes of it
     * @param plans whether to change the plan
     */
    public record Open(boolean whole, boolean review, boolean plan, boolean plans) {
        /** What the style sheet knows by: it leaves out what leads to what is closed. */
        public String look() {
            return "reads" + (whole ? "" : " no-diary") + (plans ? "" : " no-plans");
        }
    }

    public Open open(Who who, AccountId coach) {
        Consent consent = who.person().consents().get(coach.value());
        Set<Scope> scopes = consent == null || who.person().findProgramme().isEmpty() ? Set.of() : consent.scopes();
        boolean plan = scopes.contains(Scope.SESSIONS);
        boolean review = plan && scopes.contains(Scope.PAIN);
        return new Open(review && scopes.contains(Scope.NOTES), review, plan, plan && scopes.contains(Scope.PLANS));
    }

    public Head of(Who who, AccountId coach) {
        LocalDate today = who.person()
                .findProgramme()
                .map(programme -> programme.today(who.now()))
                .orElse(LocalDate.ofInstant(who.now(), ZoneOffset.UTC));
        LocalDate first = today.minusDays(Overviews.DAYS_OF_DATA - 1L);
        int days = (int) who.diary().entries(who.person().id(), first, today, null).stream()
                .map(LoggedEntry::date)
                .distinct()
                .count();
        return new Head(desks.of(coach, who.person().id()), days);
    }
}
