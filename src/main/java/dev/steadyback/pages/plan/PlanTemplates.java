package dev.steadyback.pages.plan;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.analytics.Names;
import dev.steadyback.person.AccountId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptJson;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.WeeklyPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plans that a coach keeps by name, to begin others' plans from; templates know it as {@code @planTemplates}. They are the coach's, and say of nobody whose they were. */
@Component("planTemplates")
public class PlanTemplates {
    private static final String FOLDER = "plan-templates/";
    private static final int MOST = 50;

    private final Kept kept;

    /** A plan by its name. */
    public record Template(String id, String name, WeeklyPlan plan) {}

    private record Stored(List<Template> templates) {}

    PlanTemplates(Kept kept) {
        this.kept = kept;
    }

    /** Whether whoever asks keeps any: a coach does. */
    public boolean kept() {
        return coach().isPresent();
    }

    /** Those of whoever asks, in the order of their names. */
    public List<Template> all() {
        return coach().flatMap(coach -> file(coach).read())
                .map(Stored::templates)
                .orElse(List.of());
    }

    Optional<WeeklyPlan> find(String id) {
        return all().stream().filter(t -> t.id().equals(id)).map(Template::plan).findFirst();
    }

    /**
     * Keeps a plan; one of the same name gives its place.
     *
     * @throws Refused if there are as many as there may be
     */
    void keep(AccountId coach, String name, WeeklyPlan plan) {
        file(coach).change(there -> {
            List<Template> all = new ArrayList<>(there == null ? List.of() : there.templates());
            all.removeIf(t -> Names.same(t.name(), name));
            if (all.size() >= MOST) {
                throw Refused.conflict(
                        "name", "is one too many: there are " + MOST + " already", "fault.many-templates", MOST);
            }
            all.add(new Template(Ids.random(), name, plan.asNew()));
            all.sort((a, b) -> Names.key(a.name()).compareTo(Names.key(b.name())));
            return new Stored(all);
        });
    }

    void remove(AccountId coach, String id) {
        file(coach).change(there -> {
            List<Template> all = new ArrayList<>(there == null ? List.of() : there.templates());
            return all.removeIf(t -> t.id().equals(id)) ? new Stored(all) : null;
        });
    }

    static Optional<AccountId> coach() {
        return Viewer.now().filter(viewer -> viewer.is(Role.COACH)).map(Viewer::account);
    }

    private KeptJson<Stored> file(AccountId coach) {
        return new KeptJson<>(kept, FOLDER + coach, Stored.class, Accounts::damaged);
    }
}
