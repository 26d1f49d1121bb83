package dev.steadyback.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.ApiTest;
import dev.steadyback.person.PersonCommand.ChooseReminders;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.KeptFiles;
import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Reminders that are pushed to devices. The push service is in this process and the devices are keys of this test. Wednesdays and Sundays are rest days; the clock stands
 * at noon of Wednesday 11 March 2026 in Berlin unless it is set.
 */
class PushTest extends ApiTest {
    private static final FakePushService SERVICE = new FakePushService();
    private static final LocalTime SIX = LocalTime.of(18, 0);

    /** A Thursday, with fifteen minutes of glutes, one minute past six in Berlin. */
    private static final String THURSDAY_PAST_SIX = "2026-03-12T17:01:00Z";

    @Autowired
    private WhenReminderIsDueThenPush job;

    @Autowired
    private Commands commands;

    @Autowired
    private Devices devices;

    @Autowired
    private ServerKeys keys;

    @Autowired
    private DataFolder folder;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry registry) {
        String data = "target/test-data/" + UUID.randomUUID();
        registry.add("steadyback.data", () -> data);
        registry.add("steadyback.push-services", () -> "fcm.googleapis.com," + SERVICE.origin());
        registry.add("steadyback.push-contact", () -> "mailto:kim@example.org");
    }

    /** A person with a device. */
    private final class Someone {
        private final Receiver receiver = Receiver.random();
        private final String push = "/push/" + UUID.randomUUID();
        private final String path;
        private final PersonId id;

        Someone(String programme) {
            path = person(programme);
            id = new PersonId(path.substring(path.lastIndexOf('/') + 1));
            devices.add(id, SERVICE.origin() + push, receiver.p256dh(), receiver.auth(), "en-GB");
        }

        Someone wants(@Nullable LocalTime training, @Nullable LocalTime painScore) {
            commands.send(new ChooseReminders(id, training, painScore), Object.class);
            return this;
        }

        List<FakePushService.Message> at(String instant) {
            clock.set(Instant.parse(instant));
            job.run();
            return SERVICE.to(push);
        }

        JsonNode read(FakePushService.Message message) throws GeneralSecurityException {
            return JSON.readTree(receiver.read(message.body()));
        }
    }

    private Someone someone() {
        return new Someone("{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
    }

    @Test
    void aReminderComesAtItsTimeOnADayWithAnOpenSession() throws Exception {
        Someone kim = someone().wants(SIX, null);
        assertThat(kim.at("2026-03-12T16:59:00Z")).as("a minute before").isEmpty();
        List<FakePushService.Message> sent = kim.at(THURSDAY_PAST_SIX);
        assertThat(sent).hasSize(1);
        JsonNode message = kim.read(sent.getFirst());
        assertThat(message.path("title").asString()).isEqualTo("Steadyback");
        assertThat(message.path("body").asString()).isEqualTo("Something is planned for today and still open.");
        assertThat(message.path("url").asString()).endsWith(kim.id.value());
    }

    @Test
    void itComesOnceADay() {
        Someone kim = someone().wants(SIX, null);
        kim.at(THURSDAY_PAST_SIX);
        assertThat(kim.at("2026-03-12T17:02:00Z")).hasSize(1);
        assertThat(kim.at("2026-03-13T17:01:00Z")).as("the next day").hasSize(2);
    }

    @Test
    void aRestDayHasNoReminder() {
        assertThat(someone().wants(SIX, null).at("2026-03-11T17:01:00Z")).isEmpty();
    }

    @Test
    void aPauseHasNoReminder() {
        Someone kim = someone().wants(SIX, SIX);
        post(kim.path + "/programme/pauses", "{\"from\":\"2026-03-12\",\"to\":\"2026-03-12\"}");
        assertThat(kim.at(THURSDAY_PAST_SIX)).isEmpty();
        assertThat(kim.at("2026-03-13T17:01:00Z")).isNotEmpty();
    }

    @Test
    void itIsQuietOnceWhatIsDueIsLogged() {
        Someone kim = someone().wants(SIX, null);
        at("2026-03-12T16:00:00Z");
        assertThat(post(kim.path + "/sessions", "{\"name\":\"15-minute glutes\"}")
                        .status())
                .isEqualTo(201);
        assertThat(kim.at(THURSDAY_PAST_SIX)).isEmpty();
    }

    @Test
    void itIsQuietWhenTheSessionWasDoneOnADayBefore() {
        Someone kim = someone().wants(SIX, null);
        post(kim.path + "/sessions", "{\"name\":\"15-minute glutes\",\"fulfils\":\"2026-03-12\"}");
        assertThat(kim.at(THURSDAY_PAST_SIX)).isEmpty();
    }

    @Test
    void thePainScoreIsAskedForOnADayWithoutOne() throws Exception {
        Someone kim = someone().wants(null, LocalTime.of(20, 30));
        List<FakePushService.Message> sent = kim.at("2026-03-11T19:31:00Z");
        assertThat(sent).hasSize(1);
        assertThat(kim.read(sent.getFirst()).path("body").asString()).isEqualTo("Your note for today is still open.");
    }

    @Test
    void thePainScoreIsNotAskedForOnceThereIsOne() {
        Someone kim = someone().wants(null, LocalTime.of(20, 30));
        post(kim.path + "/pain-scores", "{\"score\":3}");
        assertThat(kim.at("2026-03-11T19:31:00Z")).isEmpty();
    }

    @Test
    void nothingIsSentUntilATimeIsChosenAndNothingAfterItIsTakenBack() {
        Someone kim = someone();
        assertThat(kim.at(THURSDAY_PAST_SIX)).isEmpty();
        kim.wants(SIX, null).wants(null, null);
        assertThat(kim.at(THURSDAY_PAST_SIX)).isEmpty();
    }

    @Test
    void whoCouldNotBeRemindedInTimeIsLeftAloneAtNight() {
        assertThat(someone().wants(SIX, null).at("2026-03-12T19:01:00Z")).isEmpty();
    }

    @Test
    void theTimeIsThatOfThePersonsZone() {
        Someone far = new Someone("{\"start\":\"2026-03-02\",\"zone\":\"Pacific/Tongatapu\"}")
                .wants(LocalTime.of(7, 0), null);
        // Seven in the morning of Thursday at UTC+13, while it is still Wednesday in Europe.
        assertThat(far.at("2026-03-11T18:00:30Z")).hasSize(1);
    }

    @Test
    void anHourBeforeTheStartOfADayBelongsToTheDayBefore() {
        Someone owl = new Someone("{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\",\"dayStart\":\"03:00\"}")
                .wants(LocalTime.of(1, 0), null);
        // One at night on Friday is still Thursday's.
        assertThat(owl.at("2026-03-12T00:30:00Z"))
                .as("on Thursday it is Wednesday's, a rest day")
                .isEmpty();
        assertThat(owl.at("2026-03-13T00:30:00Z")).hasSize(1);
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        Someone kim = someone().wants(SIX, null);
        SERVICE.answer(kim.push, 410);
        kim.at(THURSDAY_PAST_SIX);
        assertThat(devices.of(kim.id)).isEmpty();
    }

    @Test
    void aServiceThatFailsIsAskedAgainAfterTenMinutes() {
        Someone kim = someone().wants(SIX, null);
        SERVICE.answer(kim.push, 503);
        assertThat(kim.at(THURSDAY_PAST_SIX)).hasSize(1);
        assertThat(kim.at("2026-03-12T17:05:00Z")).hasSize(1);
        SERVICE.answer(kim.push, 201);
        assertThat(kim.at("2026-03-12T17:12:00Z")).hasSize(2);
        assertThat(kim.at("2026-03-12T17:30:00Z")).as("it was taken").hasSize(2);
    }

    @Test
    void aServiceThatLeadsElsewhereIsNotFollowed() {
        Someone kim = someone().wants(SIX, null);
        SERVICE.lead(kim.push, "/inside");

        kim.at(THURSDAY_PAST_SIX);

        assertThat(SERVICE.at("/inside")).isEmpty();
    }

    @Test
    void aServiceThatCannotBeReachedIsAskedAgainLater() {
        Someone kim = someone().wants(SIX, null);
        SERVICE.cut(kim.push);
        assertThat(kim.at(THURSDAY_PAST_SIX)).hasSize(1);
        assertThat(devices.of(kim.id).getFirst().notBefore()).isEqualTo("2026-03-12T17:11:00Z");
    }

    @Test
    void theServiceKnowsTheServerByItsToken() throws Exception {
        Someone kim = someone().wants(SIX, null);
        FakePushService.Message message = kim.at(THURSDAY_PAST_SIX).getFirst();
        String[] vapid =
                message.header("Authorization").replaceFirst("^vapid t=", "").split(", k=", 2);
        String[] token = vapid[0].split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Receiver.publicKey(Receiver.bytes(vapid[1])));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Receiver.bytes(token[2]))).isTrue();
        assertThat(vapid[1]).isEqualTo(keys.publicKey());
        JsonNode claims = JSON.readTree(Receiver.bytes(token[1]));
        assertThat(claims.path("aud").asString()).isEqualTo(SERVICE.origin());
        assertThat(claims.path("sub").asString()).isEqualTo("mailto:kim@example.org");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(clock.instant(), clock.instant().plusSeconds(24 * 3600));
        assertThat(message.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(message.header("TTL")).isEqualTo("14400");
        assertThat(message.header("Topic")).isEqualTo("training-2026-03-12");
    }

    /** The example of RFC 8291, appendix A: the reader of this test is right. */
    @Test
    void theExampleOfRfc8291IsRead() throws Exception {
        Receiver receiver = Receiver.of(
                "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");
        assertThat(
                        receiver.read(
                                Receiver.bytes(
                                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                                                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void keysAndDevicesAreForTheOwnerOfTheFolderAlone() throws IOException {
        someone();
        for (String file : List.of("push-keys.json", "push-devices.json")) {
            keys.publicKey();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.file(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keysAndDevicesAreThereAfterARestart() {
        Someone kim = someone();
        assertThat(new ServerKeys(new KeptFiles(folder)).publicKey()).isEqualTo(keys.publicKey());
        assertThat(new Devices(new KeptFiles(folder), List.of(), clock).of(kim.id))
                .isEqualTo(devices.of(kim.id));
    }

    @Test
    void messagesGoToKnownPushServicesAlone() {
        Receiver receiver = Receiver.random();
        PersonId person = PersonId.random();
        for (String endpoint : List.of(
                "http://127.0.0.1:1/x",
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://notfcm.googleapis.com/x",
                "https://fcm.googleapis.com@example.org/x",
                "https://fcm.googleapis.com.example.org/x",
                SERVICE.origin() + "0/x",
                "nothing")) {
            assertThatThrownBy(() -> devices.add(person, endpoint, receiver.p256dh(), receiver.auth(), "en-GB"))
                    .as(endpoint)
                    .isInstanceOf(Refused.class);
        }
        assertThat(devices.add(person, "https://fcm.googleapis.com/x", receiver.p256dh(), receiver.auth(), "en-GB")
                        .service())
                .isEqualTo("fcm.googleapis.com");
        devices.remove(devices.of(person).getFirst());
    }

    @Test
    void keysThatNoBrowserGivesAreRefused() {
        assertThatThrownBy(() -> devices.add(PersonId.random(), "https://fcm.googleapis.com/x", "abc", "def", "en-GB"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDeviceThatIsSetUpAgainIsStillOne() {
        Someone kim = someone();
        devices.add(kim.id, SERVICE.origin() + kim.push, kim.receiver.p256dh(), kim.receiver.auth(), "de-DE");
        assertThat(devices.of(kim.id)).hasSize(1);
    }

    @Test
    void nothingOfADeviceGetsIntoALog() {
        Someone kim = someone();
        assertThat(devices.of(kim.id).getFirst().toString()).doesNotContain("push", kim.receiver.auth());
    }
}
