package dev.steadyback.reminder;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.Persons;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Automation;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.OneServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Looks once a minute who is to be reminded, and sends each reminder to each of the person's devices once a day. A push service that cannot be reached is asked again
 * after ten minutes, as long as it is not too late for the reminder.
 */
@Component
@ConditionalOnWebApplication
class WhenReminderIsDueThenPush implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhenReminderIsDueThenPush.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(10);

    private final Devices devices;
    private final DueReminders due;
    private final PushMessages messages;
    private final Diary diary;
    private final Persons persons;
    private final Freshness freshness;
    private final OneServer oneServer;
    private final Clock clock;

    WhenReminderIsDueThenPush(
            Devices devices,
            DueReminders due,
            PushMessages messages,
            Diary diary,
            Persons persons,
            Freshness freshness,
            OneServer oneServer,
            Clock clock) {
        this.devices = devices;
        this.due = due;
        this.messages = messages;
        this.diary = diary;
        this.persons = persons;
        this.freshness = freshness;
        this.oneServer = oneServer;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        // What was logged a moment ago must count; while that cannot be known, nobody is reminded.
        if (!devices.persons().isEmpty() && freshness.await(LONGEST_WAIT).current()) {
            oneServer.unlessUnderWay("reminders", LONGEST, this::remindAll);
        }
    }

    private void remindAll() {
        for (PersonId person : devices.persons()) {
            try {
                remind(diary.person(person, null), clock.instant());
            } catch (Refused e) {
                LOG.warn("a reminder could not be sent: {}", e.kind());
            }
        }
    }

    private void remind(PersonRecord person, Instant now) {
        for (Reminder reminder : due.find(person, now)) {
            LocalDate today = person.findProgramme().map(p -> p.today(now)).orElseThrow();
            for (Device device : devices.of(person.id())) {
                Instant notBefore = device.notBefore();
                if (!device.wasReminded(reminder, today) && (notBefore == null || !now.isBefore(notBefore))) {
                    send(device, reminder, today, now);
                }
            }
        }
    }

    private void send(Device device, Reminder reminder, LocalDate today, Instant now) {
        String name = reminder.name().toLowerCase(Locale.ROOT);
        boolean own = persons.me().filter(device.person()::equals).isPresent();
        String address = own ? "/" : "/persons/" + device.person();
        switch (messages.send(device, "push." + name.replace('_', '-'), name + "-" + today, address)) {
            case TAKEN -> devices.change(device, d -> d.reminded(reminder, today));
            case GONE -> devices.remove(device);
            case FAILED -> devices.change(device, d -> d.failed(now.plus(TRY_AGAIN)));
        }
    }
}
