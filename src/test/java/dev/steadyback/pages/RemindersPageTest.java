package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Refused;
import dev.steadyback.reminder.Devices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class RemindersPageTest extends PagesTest {
    private static final String REMOVE = "/reminders/devices/dev_[a-z0-9]+/remove";

    /** What a browser gives: the example of RFC 8291. */
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private static String address(Page page) {
        return URI.create(page.read().first("input[value~=/calendar/cal_]").val())
                .getPath();
    }

    private Page opened(String time) {
        return send(get("/reminders").form("/reminders/calendar").with("time", time));
    }

    private Filled device(String name) {
        return get("/reminders")
                .form("/reminders/times")
                .with("training", "18:00")
                .with("endpoint", "https://fcm.googleapis.com/" + name)
                .with("p256dh", KEY)
                .with("auth", AUTH);
    }

    @Test
    void aDamagedFileOfDevicesIsSaidWithItsName(@Autowired DataFolder folder, @Autowired ApplicationContext context)
            throws IOException {
        Path file = folder.file("push-devices.json");
        Files.writeString(file, "{\"devices\":[{");
        Devices anew = context.getAutowireCapableBeanFactory().createBean(Devices.class);

        assertThatThrownBy(() -> anew.of(persons.me().orElseThrow())).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.kind()).isEqualTo(Refused.Kind.UNAVAILABLE);
            assertThat(r.faults().getFirst().reason()).contains("push-devices.json is damaged");
        });
        Files.delete(file);
        assertThat(anew.of(persons.me().orElseThrow())).isEmpty();
    }

    @Test
    void everythingIsOffAtFirst() {
        Page page = get("/reminders");
        Filled times = page.form("/reminders/times");
        assertThat(times.value("training")).isEmpty();
        assertThat(times.value("painScore")).isEmpty();
    }

    @Test
    void theSettingsAndEveryPageLeadHere() {
        assertThat(get("/settings").read().all("a[href=/reminders]")).hasSize(2);
        assertThat(get("/diary").read().all("a[href=/reminders]")).isNotEmpty();
    }

    @Test
    void theCalendarIsReadAtItsAddressUntilItIsClosed() {
        Page page = opened("18:30");
        String address = address(page);
        assertThat(page.text()).contains("The calendar is ready at its address.");
        assertThat(page.read().all("a[href^=webcal://127.0.0.1:]")).isNotEmpty();
        assertThat(get(address).html()).contains("BEGIN:VCALENDAR", "DTSTART:20260312T173000Z");
        assertThat(page.form("/reminders/calendar").value("time")).isEqualTo("18:30");

        Page renewed = send(page.form("/reminders/calendar/renew"));
        assertThat(address(renewed)).isNotEqualTo(address);
        assertThat(get(address).status()).isEqualTo(404);
        assertThat(get(address(renewed)).html()).contains("DTSTART:20260312T173000Z");

        Page closed = send(renewed.form("/reminders/calendar/close"));
        assertThat(closed.html()).doesNotContain("/calendar/cal_");
        assertThat(get(address(renewed)).status()).isEqualTo(404);
    }

    @Test
    void savingAgainKeepsTheAddress() {
        String address = address(opened(""));
        Page neutral = send(get("/reminders").form("/reminders/calendar").with("neutral", "true"));
        assertThat(address(neutral)).isEqualTo(address);
        assertThat(get(address).html()).contains("SUMMARY:Something is planned");
        send(get("/reminders").form("/reminders/calendar/close"));
    }

    @Test
    void theTitlesAreInTheLanguageOfWhoeverOpenedIt() {
        language("de");
        String address =
                address(send(get("/reminders").form("/reminders/calendar").with("neutral", "true")));
        language(null);
        assertThat(get(address).html()).contains("SUMMARY:Etwas ist geplant");
        send(get("/reminders").form("/reminders/calendar/close"));
    }

    @Test
    void thePageSaysWhatIsMissingForAReminder() {
        assertThat(get("/reminders").text())
                .contains("On your devices : off. It takes a time and a device.", "In your calendar : off.");
        Page saved = send(get("/reminders").form("/reminders/times").with("training", "18:00"));
        assertThat(saved.text())
                .contains("The times are saved, but they remind nobody yet: no device is set up.")
                .contains("On your devices : nothing is sent yet.", "a device is missing")
                .doesNotContain("The reminders are saved.");
        assertThat(saved.read().all("a[href=#push]")).isNotEmpty();
        Page device = send(device("missing"));
        assertThat(device.text()).contains("On your devices : on.");
        Page off = send(device.form("/reminders/times").with("training", "").with("painScore", ""));
        assertThat(off.text())
                .contains("Without a time, no device is reminded.", "A device is set up, and a time is missing.");
        send(off.form(off.address(REMOVE)));
    }

    @Test
    void aCalendarWithoutATimeHasNoAlarmAndThePageSaysSo() {
        Page page = opened("");
        assertThat(page.text())
                .contains("It shows the sessions without an alarm", "sessions are shown without an alarm");
        Page timed = opened("18:30");
        assertThat(timed.text())
                .contains("In your calendar : on, with an alarm, as soon as your calendar has subscribed");
        send(timed.form("/reminders/calendar/close"));
    }

    @Test
    void timesAreKeptAndTakenBack() {
        Page saved = send(get("/reminders")
                .form("/reminders/times")
                .with("training", "18:00")
                .with("painScore", "20:30"));
        assertThat(saved.text()).contains("The times are saved");
        assertThat(saved.form("/reminders/times").value("painScore")).isEqualTo("20:30");
        Page off = send(saved.form("/reminders/times").with("training", "").with("painScore", ""));
        assertThat(off.form("/reminders/times").value("training")).isEmpty();
    }

    @Test
    void whatIsNoTimeStaysInTheForm() {
        Page refused = send(get("/reminders").form("/reminders/times").with("training", "25:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("That is not saved yet.", "Planned sessions is “25:00”");
        assertThat(refused.form("/reminders/times").value("training")).isEqualTo("25:00");
    }

    @Test
    void aDeviceIsSetUpAndRemoved() {
        Page page = send(device("one"));
        assertThat(page.text())
                .contains("This device will remind you.", "Browser at fcm.googleapis.com", "set up on 11");
        assertThat(page.html())
                .as("the address of a device is not on the page")
                .doesNotContain("googleapis.com/one", AUTH);
        assertThat(page.form("/reminders/times").value("training")).isEqualTo("18:00");
        String remove = page.address(REMOVE);
        Page removed = send(page.form(remove));
        assertThat(removed.text()).contains("The device is removed.", "No device is set up yet");
        assertThat(send(new Filled(remove, page.form(remove).values())).status())
                .as("twice")
                .isEqualTo(200);
    }

    @Test
    void aDeviceWithNothingToRemindOfIsAskedForATime() {
        Page refused = send(device("two").with("training", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("choose a time of day");
    }

    @Test
    void aPushServiceThatNobodyNamedIsRefused() {
        Page refused = send(device("x").with("endpoint", "https://169.254.169.254/latest/meta-data"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This device uses the push service 169.254.169.254");
    }

    @Test
    void somebodyElsesDeviceCannotBeTriedFromHere() {
        Filled form = get("/reminders").form("/reminders/times");
        Filled foreign = new Filled("/reminders/devices/dev_0/try", Map.of("_csrf", List.of(form.value("_csrf"))));
        assertThat(send(foreign).status()).isEqualTo(404);
    }
}
