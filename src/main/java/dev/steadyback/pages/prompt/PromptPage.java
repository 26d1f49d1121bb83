package dev.steadyback.pages.prompt;

import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.PersonCommand.PutOffPrompt;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.Pause;
import dev.steadyback.programme.ProgrammeCommand.RetractPause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What is answered to what «Today» asks, where no other page takes it. Each answer can be taken back. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class PromptPage {
    private static final String TODAY = "/";

    private final Prompts prompts;
    private final Commands commands;
    private final Entries entries;

    PromptPage(Prompts prompts, Commands commands, Entries entries) {
        this.prompts = prompts;
        this.commands = commands;
        this.entries = entries;
    }

    /** Not now: what is not asked any more is not put off. */
    @PostMapping("/prompts/{kind}/{about}/later")
    RedirectView later(Who who, @PathVariable String kind, @PathVariable String about) {
        Prompt prompt = prompts.find(who, Prompt.name(kind, about)).orElse(null);
        if (prompt == null) {
            return Flash.see(who.link(TODAY));
        }
        putOff(who, prompt.name(), prompt.again(who.today()));
        return Flash.of(who, Flash.Did.PUT_OFF, prompt.name());
    }

    /** Takes «not now» back. */
    @PostMapping("/prompts/{kind}/{about}/again")
    RedirectView again(@Unawaited Who who, @PathVariable String kind, @PathVariable String about) {
        putOff(who, Prompt.name(kind, about), null);
        return Flash.see(who.link(TODAY));
    }

    /** Leads to the answer of the review, which is not new any more then. */
    @PostMapping("/prompts/review/{checkpoint}/read")
    RedirectView read(Who who, @PathVariable String checkpoint) {
        prompts.find(who, Prompt.name("review", checkpoint))
                .ifPresent(p -> putOff(who, p.name(), who.today().plusDays(Prompts.NEW_DAYS)));
        return Flash.see(who.link("/review"));
    }

    /** Leads to what a coach wrote, which is not new any more then. */
    @PostMapping("/prompts/message/{message}/read")
    RedirectView readMessage(Who who, @PathVariable String message) {
        if (!(prompts.find(who, Prompt.name("message", message)).orElse(null) instanceof Prompt.CoachWrote wrote)) {
            return Flash.see(who.link(TODAY));
        }
        putOff(who, wrote.name(), wrote.again(who.today()));
        return Flash.see(who.link("/messages/" + wrote.message().coach()) + "#write");
    }

    private void putOff(Who who, String prompt, @Nullable LocalDate until) {
        commands.send(new PutOffPrompt(who.person().id(), prompt, until), Object.class);
    }

    /** Takes the days of an absence out of the plan. The same days are the same pause, however often this is sent. */
    @PostMapping("/prompts/away/{from}/pause")
    RedirectView pause(Who who, @PathVariable String from) {
        if (!(prompts.find(who, Prompt.name("away", from)).orElse(null) instanceof Prompt.Away away)) {
            return Flash.see(who.link(TODAY));
        }
        PauseId pause = new PauseId("pau_"
                + Ids.derived(
                        who.person().id().value(),
                        away.from().toString(),
                        away.to().toString()));
        commands.send(new Pause(who.person().id(), pause, away.from(), away.to(), null), Programme.class);
        return Flash.of(who, Flash.Did.PAUSED, pause.value());
    }

    /** Takes the pause back that was made of an absence. */
    @PostMapping("/prompts/pauses/{pause}/undo")
    RedirectView undoPause(@Unawaited Who who, @PathVariable String pause) {
        commands.send(new RetractPause(who.person().id(), new PauseId(pause)), Programme.class);
        return Flash.to(who, TODAY, Flash.Did.PAUSE_REMOVED);
    }

    /** Takes back that a flare-up is over; what was changed in it since stays as it is. */
    @PostMapping("/prompts/flares/{id}/undo")
    RedirectView undoFlareEnd(
            @Unawaited Who who, @PathVariable String id, @RequestParam(required = false) @Nullable Long version) {
        Receipt current = entries.find(who.person().id(), new EntryId(id));
        if (!(current.facts() instanceof Facts.Flare flare)) {
            throw Refused.notFound("id", "names no flare", "fault.nothing-there");
        }
        try {
            entries.correct(who.person().id(), current.id(), version, When.UNSAID, flare.until(null));
            return Flash.to(who, TODAY, Flash.Did.FLARE_OPEN);
        } catch (Refused e) {
            if (e.kind() != Refused.Kind.STALE) {
                throw e;
            }
            return Flash.to(who, TODAY, Flash.Did.MEANWHILE);
        }
    }
}
