package dev.steadyback.pages.plan;

import dev.steadyback.analytics.Names;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Catalogue;
import dev.steadyback.programme.Exercise;
import dev.steadyback.programme.ExerciseId;
import dev.steadyback.programme.FocusArea;
import dev.steadyback.programme.OwnExercise;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.ProgrammeCommand.AddExercise;
import dev.steadyback.programme.ProgrammeCommand.ChangeExercise;
import dev.steadyback.programme.ProgrammeCommand.RemoveExercise;
import dev.steadyback.programme.ProgrammeCommand.TakeBackExercise;
import dev.steadyback.programme.Programmes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The catalogue of exercises: those that ship with the product, and one's own to describe, change, remove and put back. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ExercisesPage {
    private static final String LIST = "/plan/exercises";
    private static final String FORM = "pages/exercise";
    private static final int SEARCH_LENGTH = 120;

    private final Commands commands;
    private final Programmes programmes;

    ExercisesPage(Commands commands, Programmes programmes) {
        this.commands = commands;
        this.programmes = programmes;
    }

    @GetMapping(LIST)
    String list(
            Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        String wanted = null;
        FocusArea area = null;
        try {
            Fields fields = new Fields(form);
            wanted = fields.text("find", SEARCH_LENGTH);
            area = fields.choice("focus", FocusArea.class);
            fields.refuseIfFaulty();
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            form = form.refused(e);
        }
        Texts texts = Texts.in(locale);
        model.addAttribute("form", form);
        model.addAttribute("shipped", Catalogue.shipped(texts).size());
        model.addAttribute("groups", groups(find(Catalogue.of(who.programme(), texts), wanted, area), area, texts));
        return "pages/exercises";
    }

    private static List<Catalogue.Item> find(
            List<Catalogue.Item> all, @Nullable String wanted, @Nullable FocusArea area) {
        String key = wanted == null ? "" : Names.key(wanted);
        return all.stream()
                .filter(e -> area == null || e.exercise().focus().contains(area))
                .filter(e -> Stream.of(e.exercise().name(), e.exercise().equipment())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> Names.key(text).contains(key)))
                .toList();
    }

    /** By what they work on most; those of one area alone stand under that. */
    private static List<ExerciseChoices.Group> groups(
            List<Catalogue.Item> found, @Nullable FocusArea area, Texts texts) {
        List<ExerciseChoices.Group> groups = new ArrayList<>();
        if (area != null) {
            groups.add(new ExerciseChoices.Group(texts.name(area), found));
        } else {
            for (FocusArea one : FocusArea.values()) {
                groups.add(new ExerciseChoices.Group(texts.name(one), ExerciseChoices.inArea(found, one)));
            }
            groups.add(new ExerciseChoices.Group(texts.say("exercises.other"), ExerciseChoices.inArea(found, null)));
        }
        return groups.stream().filter(g -> !g.exercises().isEmpty()).toList();
    }

    @GetMapping(LIST + "/new")
    String blank(Who who, Model model) {
        who.programme();
        return form(model, Form.blank(), null);
    }

    @PostMapping(LIST)
    Object add(
            @Unawaited Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            ExerciseId id = new ExerciseId("exc_" + form.key());
            return did(who, new AddExercise(who.person().id(), id, read(form)), id, Flash.Did.EXERCISE_ADDED);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return form(model, form.refused(e), null);
        }
    }

    @GetMapping(LIST + "/{exercise}")
    String one(Who who, @PathVariable String exercise, Model model) {
        OwnExercise own = find(who, new ExerciseId(exercise));
        Exercise says = own.exercise();
        return form(
                model,
                Form.blank()
                        .with("version", own.version())
                        .with("name", says.name())
                        .withAll("focus", says.focus())
                        .with("equipment", says.equipment())
                        .withAll("cues", says.cues())
                        .with("easier", says.easier())
                        .with("harder", says.harder())
                        .with("link", says.link()),
                own);
    }

    /** What was changed meanwhile stays, and what was typed too: saved once more, it takes the place of that. */
    @PostMapping(LIST + "/{exercise}")
    Object change(
            @Unawaited Who who,
            @PathVariable String exercise,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        OwnExercise own = find(who, new ExerciseId(exercise));
        try {
            return did(
                    who,
                    new ChangeExercise(who.person().id(), own.id(), read(form), version(form)),
                    own.id(),
                    Flash.Did.EXERCISE_CHANGED);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            Form again = form.refused(e);
            return form(model, e.kind() == Refused.Kind.STALE ? again.with("version", own.version()) : again, own);
        }
    }

    @PostMapping(LIST + "/{exercise}/remove")
    RedirectView remove(@Unawaited Who who, @PathVariable String exercise) {
        ExerciseId id = new ExerciseId(exercise);
        return did(who, new RemoveExercise(who.person().id(), id, null), id, Flash.Did.EXERCISE_REMOVED);
    }

    /** Takes back what was done last, as long as nothing was done since. */
    @PostMapping(LIST + "/{exercise}/{version}/undo")
    RedirectView undo(@Unawaited Who who, @PathVariable String exercise, @PathVariable long version) {
        commands.send(new TakeBackExercise(who.person().id(), new ExerciseId(exercise), version), Programme.class);
        return Flash.to(who, LIST, Flash.Did.EXERCISE_UNDONE);
    }

    private RedirectView did(Who who, ProgrammeCommand command, ExerciseId id, Flash.Did did) {
        Programme programme = commands.send(command, Programme.class);
        return Flash.of(
                who,
                LIST,
                did,
                programme.exercises().stream()
                        .filter(e -> e.id().equals(id))
                        .map(e -> e.id() + "/" + e.version())
                        .findFirst()
                        .orElseThrow());
    }

    private OwnExercise find(Who who, ExerciseId id) {
        return programmes.started(who.person().id()).exercises().stream()
                .filter(e -> e.id().equals(id) && !e.removed())
                .findFirst()
                .orElseThrow(
                        () -> Refused.notFound("exercise", "names no exercise of this person", "fault.nothing-there"));
    }

    private static Exercise read(Form form) {
        Fields fields = new Fields(form);
        Exercise exercise = Exercise.read(fields);
        fields.refuseIfFaulty();
        return exercise;
    }

    private static @Nullable Long version(Form form) {
        Fields fields = new Fields(form);
        Integer version = fields.wholeNumber("version", 0, Integer.MAX_VALUE);
        fields.refuseIfFaulty();
        return version == null ? null : (Long) version.longValue();
    }

    private static String form(Model model, Form form, @Nullable OwnExercise own) {
        model.addAttribute("form", form);
        model.addAttribute("own", own);
        return FORM;
    }
}
