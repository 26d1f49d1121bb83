package dev.steadyback.pages.plan;

import dev.steadyback.backup.Backups;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Who;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A copy of all that is stored here, to keep elsewhere. With accounts it is the server's keeper who makes one, with the verb. */
@Controller
class BackupPage {
    private static final String PATH = "/settings/backup";

    private final Backups backups;

    BackupPage(Backups backups) {
        this.backups = backups;
    }

    @GetMapping(PATH)
    String page(Who who, Model model) {
        refuseUnlessAtHome();
        model.addAttribute("last", backups.last().map(who.programme()::today).orElse(null));
        model.addAttribute("encrypted", backups.encrypted());
        return "pages/backup";
    }

    @PostMapping(PATH)
    ResponseEntity<InputStreamResource> save(Who who) throws IOException {
        refuseUnlessAtHome();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("steadyback-backup-" + who.today() + ".zip")
                                .build()
                                .toString())
                .body(new InputStreamResource(backups.make()));
    }

    private void refuseUnlessAtHome() {
        if (!backups.atHome()) {
            throw Addressed.noPage();
        }
    }
}
