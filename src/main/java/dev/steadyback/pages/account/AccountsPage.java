package dev.steadyback.pages.account;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.Invitations;
import dev.steadyback.account.Role;
import dev.steadyback.account.Viewer;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.platform.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** All accounts, for an administrator: who can sign in, and links for more. Nothing of any diary. */
@Controller
class AccountsPage {
    private final Accounts accounts;
    private final Invitations invitations;

    AccountsPage(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @GetMapping("/accounts")
    String all(Model model) {
        viewer();
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "pages/accounts";
    }

    @PostMapping("/accounts/invitations")
    String invite(@RequestParam MultiValueMap<String, String> typed, Model model) {
        Fields fields = new Fields(Form.sent(typed));
        Role chosen = fields.choice("role", Role.class);
        fields.refuseIfFaulty();
        Role role = chosen == null ? Role.PERSON : chosen;
        String secret = invitations.make(role, viewer().account(), null);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/invitations/" + secret)
                        .toUriString());
        model.addAttribute("invited", role);
        return all(model);
    }

    private static Viewer viewer() {
        return Viewer.now().orElseThrow(Addressed::noPage);
    }
}
