package dev.steadyback.pages.intake;

import dev.steadyback.diary.Persons;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.exchange.ChosenFile;
import dev.steadyback.exchange.DateOrder;
import dev.steadyback.exchange.FileKind;
import dev.steadyback.exchange.HowToRead;
import dev.steadyback.exchange.ImportOutcome;
import dev.steadyback.exchange.ImportPreview;
import dev.steadyback.exchange.Importer;
import dev.steadyback.exchange.InputFile;
import dev.steadyback.pages.intake.Uploads.Upload;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.pages.kit.WhoResolver;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.Programme;
import dev.steadyback.readmodel.Freshness;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Brings an old diary in: files are chosen, what was made of them is shown, and only then are they stored. Who has no
 * diary here yet gets one with it.
 */
@Controller
@RequestMapping({"/import", "/persons/{person}/import"})
class ImportPage {
    /** The largest file taken by upload, in megabytes. */
    private static final int LARGEST_MB = 5;

    private static final int MOST_FILES = 10;
    private static final String MOVING = "moving";

    /** The field with the key of files that wait. */
    private static final String WAITING = "waiting";

    private final Persons persons;
    private final WhoResolver whoResolver;
    private final Importer importer;
    private final EntryBatch entries;
    private final Uploads uploads;
    private final Freshness freshness;
    private final CostlyWork work;
    private final Clock clock;

    ImportPage(
            Persons persons,
            WhoResolver whoResolver,
            Importer importer,
            EntryBatch entries,
            Uploads uploads,
            Freshness freshness,
            CostlyWork work,
            Clock clock) {
        this.freshness = freshness;
        this.work = work;
        this.clock = clock;
        this.persons = persons;
        this.whoResolver = whoResolver;
        this.importer = importer;
        this.entries = entries;
        this.uploads = uploads;
    }

    @GetMapping
    String choose(@PathVariable(required = false) @Nullable String person, Model model) {
        Who who = who(person, model);
        return page(model, who, Form.blank().with("zone", zone(who)));
    }

    @PostMapping
    Object look(
            @PathVariable(required = false) @Nullable String person,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        Who who = who(person, model);
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            List<ChosenFile> waiting = waiting(form, who);
            List<ChosenFile> chosen = chosen(files == null ? List.of() : files, waiting, fields);
            boolean good = fields.faults().isEmpty();
            ZoneId zone = Objects.requireNonNullElse(fields.zone("zone"), zone(who));
            String name = who == null ? fields.requiredText("name", Fields.NAME_LENGTH) : "";
            if (!name.isEmpty() && persons.find(name).isPresent()) {
                fields.fault(
                        "name",
                        "is taken by another person here; choose one that tells the two apart",
                        "fault.name-taken");
            }
            if (good && !fields.faults().isEmpty()) {
                // A browser forgets the files of a form that comes back: they wait here until the rest is right.
                form = form.with(
                        WAITING, uploads.keep(id(who), "", zone, chosen).key());
            }
            fields.refuseIfFaulty();
            return see(who, uploads.keep(id(who), name, zone, chosen).key());
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(model, who, form.refused(e));
        }
    }

    /** The files that came with this form before, as long as they are kept. */
    private List<ChosenFile> waiting(Form form, @Nullable Who who) {
        String key = form.value(WAITING);
        return key == null
                ? List.of()
                : uploads.find(key, id(who)).map(Upload::files).orElse(List.of());
    }

    @GetMapping("/{key}")
    String show(
            @PathVariable(required = false) @Nullable String person,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        Who who = who(person, model);
        Upload upload = uploads.find(key, id(who)).filter(u -> !unnamed(u)).orElse(null);
        return upload == null ? gone(model, who, response) : shown(model, upload, Form.blank(), false);
    }

    /** Reads the files as somebody says they are to be read, and shows them once more. */
    @PostMapping("/{key}")
    Object again(
            @PathVariable(required = false) @Nullable String person,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Who who = who(person, model);
        Upload upload = uploads.find(key, id(who)).orElse(null);
        if (upload == null) {
            return gone(model, who, response);
        }
        synchronized (upload) {
            if (upload.outcome() == null) {
                upload.read(asSaid(upload.files(), typed));
                upload.moving(moving(upload, typed));
            }
        }
        return see(who, key);
    }

    @PostMapping(path = "/{key}", params = "store")
    Object store(
            @PathVariable(required = false) @Nullable String person,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Who who = who(person, model);
        Upload upload = uploads.find(key, id(who))
                .or(() -> registeredNow(key))
                .filter(u -> !unnamed(u))
                .orElse(null);
        if (upload == null) {
            return gone(model, who, response);
        }
        synchronized (upload) {
            ImportOutcome done = upload.outcome();
            if (done != null) {
                return see(who, key); // the same button was pressed twice, and the first time did it
            }
            List<ChosenFile> said = asSaid(upload.files(), typed);
            PlannedBefore moving = moving(upload, typed);
            if (!said.equals(upload.files()) || moving != upload.moving()) {
                upload.read(said);
                upload.moving(moving);
                response.setStatus(HttpStatus.CONFLICT.value());
                return shown(model, upload, Form.blank(), true);
            }
            try {
                boolean leavingOut = "good".equals(typed.getFirst("store"));
                boolean bringingBack = "back".equals(typed.getFirst("store"));
                uploads.done(
                        upload,
                        work.of(
                                upload.key(),
                                () -> importer.take(
                                        upload.person(),
                                        upload.name(),
                                        upload.zone(),
                                        upload.files(),
                                        leavingOut,
                                        bringingBack,
                                        moving)));
            } catch (Refused e) {
                response.setStatus(Statuses.code(e));
                return shown(model, upload, Form.blank().refused(e), false);
            }
        }
        return see(who, key);
    }

    @PostMapping("/{key}/take-back")
    Object takeBack(
            @PathVariable(required = false) @Nullable String person,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        return change(person, key, true, entries::retractAll, model, response);
    }

    @PostMapping("/{key}/put-back")
    Object putBack(
            @PathVariable(required = false) @Nullable String person,
            @PathVariable String key,
            Model model,
            HttpServletResponse response) {
        return change(person, key, false, entries::reinstateAll, model, response);
    }

    private Object change(
            @Nullable String person,
            String key,
            boolean takingBack,
            BiFunction<PersonId, List<EntryBatch.Standing>, List<EntryBatch.Standing>> how,
            Model model,
            HttpServletResponse response) {
        Who who = who(person, model);
        Upload upload = uploads.find(key, id(who)).orElse(null);
        ImportOutcome outcome = upload == null ? null : upload.outcome();
        if (upload == null || outcome == null) {
            return gone(model, who, response);
        }
        synchronized (upload) {
            if (upload.takenBack() != takingBack) {
                upload.takenBack(takingBack, how.apply(outcome.person(), upload.standing()));
            }
        }
        return see(who, key);
    }

    /** Whose diary it goes into: null for somebody who has none yet. The made-up person's is nobody's own. */
    private @Nullable Who who(@Nullable String person, Model model) {
        boolean own = person == null;
        Who who = own && persons.own().isEmpty() ? null : whoResolver.find(person);
        if (who != null) {
            model.addAttribute("who", who);
        }
        return who;
    }

    private static @Nullable PersonId id(@Nullable Who who) {
        return who == null ? null : who.person().id();
    }

    /** Pressed twice, a button may find that the first time has registered the person. */
    private Optional<Upload> registeredNow(String key) {
        return uploads.find(key, null);
    }

    /** Whether nobody has said yet whose files they are. */
    private static boolean unnamed(Upload upload) {
        return upload.person() == null
                && upload.outcome() == null
                && upload.name().isEmpty();
    }

    private static ZoneId zone(@Nullable Who who) {
        Programme programme = who == null ? null : who.person().programme();
        return programme == null ? Zones.guessed() : programme.zone();
    }

    /** The files of a form; those that wait from before when none was chosen anew. */
    private static List<ChosenFile> chosen(List<MultipartFile> files, List<ChosenFile> waiting, Fields fields) {
        List<ChosenFile> chosen = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = name(file);
            if (file.getSize() > LARGEST_MB * 1024L * 1024L) {
                fields.fault(
                        "files",
                        "hold " + name + ", which is larger than " + LARGEST_MB + " MB",
                        "fault.upload-too-large",
                        name,
                        LARGEST_MB);
            } else if (!name.isEmpty() || file.getSize() > 0) {
                chosen.add(ChosenFile.guessed(new InputFile(name, bytes(file))));
            }
        }
        if (chosen.isEmpty() && fields.faults().isEmpty()) {
            chosen.addAll(waiting);
        }
        if (chosen.size() > MOST_FILES) {
            fields.fault("files", "are too many: at most " + MOST_FILES, "fault.too-many-files", MOST_FILES);
        } else if (chosen.isEmpty() && fields.faults().isEmpty()) {
            fields.fault("files", "are missing; choose at least one", "fault.no-file");
        }
        return chosen;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name without a folder, which some browsers send with it. */
    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > Fields.NAME_LENGTH ? last.substring(0, Fields.NAME_LENGTH) : last;
    }

    /** The files, read as the form says; what it does not say stays. Of a file that is something else now, the columns are guessed anew. */
    private static List<ChosenFile> asSaid(List<ChosenFile> files, MultiValueMap<String, String> typed) {
        List<ChosenFile> said = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ChosenFile file = files.get(i);
            Fields fields = new Fields(Form.sent(typed));
            String at = "file" + i + ".";
            FileKind kind = fields.choice(at + "kind", FileKind.class);
            DateOrder order = fields.choice(at + "order", DateOrder.class);
            if (kind == null) {
                said.add(file);
            } else if (kind != file.kind()) {
                said.add(new ChosenFile(file.file(), kind, HowToRead.GUESSED));
            } else {
                said.add(new ChosenFile(
                        file.file(), kind, new HowToRead(true, columns(at, kind, file.how(), typed), order)));
            }
        }
        return said;
    }

    /** Whether the programme's start is to be moved back, and what was planned then; what the form does not say stays. */
    private static @Nullable PlannedBefore moving(Upload upload, MultiValueMap<String, String> typed) {
        return typed.containsKey(MOVING)
                ? new Fields(Form.sent(typed)).choice(MOVING, PlannedBefore.class)
                : upload.moving();
    }

    private static Map<Integer, String> columns(
            String at, FileKind kind, HowToRead how, MultiValueMap<String, String> typed) {
        Map<Integer, String> columns = new HashMap<>(how.columns());
        for (int c = 0; typed.containsKey(at + "column" + c); c++) {
            String column = Objects.requireNonNullElse(typed.getFirst(at + "column" + c), "");
            String was = Objects.requireNonNullElse(typed.getFirst(at + "was" + c), "");
            if (!column.equals(was) && (column.isEmpty() || kind.columns().contains(column))) {
                columns.put(c, column);
            }
        }
        return columns;
    }

    private String page(Model model, @Nullable Who who, Form form) {
        String waiting = waiting(form, who).stream().map(f -> f.file().name()).collect(Collectors.joining(", "));
        model.addAttribute("form", form);
        model.addAttribute("now", clock.instant());
        model.addAttribute("waiting", waiting.isEmpty() ? null : waiting);
        model.addAttribute("link", base(who));
        model.addAttribute("kinds", FileKind.values());
        model.addAttribute("zones", Zones.choices());
        model.addAttribute("started", who != null && who.person().programme() != null);
        model.addAttribute("largest", LARGEST_MB);
        return "pages/import";
    }

    private String shown(Model model, Upload upload, Form form, boolean readAnew) {
        ImportOutcome outcome = upload.outcome();
        model.addAttribute("key", upload.key());
        model.addAttribute("link", base((Who) model.getAttribute("who")) + "/" + upload.key());
        if (outcome != null) {
            model.addAttribute("outcome", outcome);
            model.addAttribute("takenBack", upload.takenBack());
            return "pages/import-done";
        }
        ImportPreview preview = upload.preview(
                freshness.head(),
                () -> work.of(
                        upload.key(),
                        () -> importer.preview(upload.person(), upload.zone(), upload.files(), upload.moving())));
        model.addAttribute("moving", upload.moving());
        model.addAttribute("plannedBefore", PlannedBefore.values());
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("kinds", FileKind.values());
        model.addAttribute("orders", DateOrder.values());
        model.addAttribute("readAnew", readAnew);
        return "pages/import-preview";
    }

    /** What was chosen is not kept any more: nothing is lost, as the person has the files. */
    private String gone(Model model, @Nullable Who who, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("gone", true);
        return page(model, who, Form.blank().with("zone", zone(who)));
    }

    private static String base(@Nullable Who who) {
        return who == null ? "/import" : who.link("/import");
    }

    private static RedirectView see(@Nullable Who who, String key) {
        return Flash.see(base(who) + "/" + key);
    }
}
