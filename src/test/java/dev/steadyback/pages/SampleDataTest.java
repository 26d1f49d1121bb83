package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.readmodel.Rebuild;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sample data comes, says on each page that it is that, and goes away completely; a person's own diary beside it stays. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleDataTest extends PagesTest {
    @Autowired
    private MongoDatabase readModels;

    @Autowired
    private DataFolder folder;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportFiles files;

    @Override
    boolean startsAProgramme() {
        return false;
    }

    @Test
    @Order(1)
    void everyPageOfItSaysThatItIsMadeUpAndHowItGoesAway() {
        send(get("/").form("/demo"));
        for (String path :
                new String[] {"/", "/diary", "/progress", "/plan", "/report", "/review", "/days/2026-03-01"}) {
            assertThat(get(path).text()).as(path).contains("Made-up sample data");
            assertThat(get(path).read().all("a").eachAttr("href")).as(path).contains("/demo", "/start");
        }
    }

    /** 26 weeks with everything there is to log, some six hundred entries. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE"})
    @Order(2)
    void itsReportAsPdfIsAtMost200Kilobytes(String language) {
        Report report = reports.find(PersonId.SAMPLE, ReportRequest.in(Locale.forLanguageTag(language)));
        assertThat(files.one(report, ReportFormat.PDF)).hasSizeLessThanOrEqualTo(200 * 1024);
    }

    @Test
    @Order(3)
    void itIsRemovedWithWhatWasTriedOutAndTheWelcomeIsBack() throws IOException {
        Page today = get("/");
        send(today.form("/days/2026-03-11/pain-scores").with("score", "4"));
        send(get("/report").form("/report/monthly").with("wanted", "true"));
        Path report = folder.file("reports").resolve(PersonId.SAMPLE.value()).resolve("2026-02.pdf");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "a report");

        Page gone = send(get("/demo").form("/demo/remove"));
        assertThat(gone.text())
                .contains("The sample data is removed", "Start a programme", "Look around with sample data");
        assertThat(events()).isNegative();
        assertThat(report.getParent()).doesNotExist();
        for (String collection : readModels.listCollectionNames()) {
            if (!collection.equals("projection_token") && !collection.startsWith("system.")) {
                assertThat(readModels.getCollection(collection).countDocuments())
                        .as(collection)
                        .isZero();
            }
        }
    }

    @Test
    @Order(4)
    void itSpeaksTheLanguageOfWhoeverLooksAround() {
        language("de-DE");
        send(get("/").form("/demo"));
        assertThat(get("/plan").text())
                .contains("15 Minuten Gesäß", "Hüftbeuge üben")
                .doesNotContain("glutes");
        assertThat(get("/persons").text()).contains("Robin Beispiel");
        assertThat(persons.me()).contains(PersonId.SAMPLE);
        send(get("/demo").form("/demo/remove"));
        language(null);
    }

    @Test
    @Order(4)
    void removingItTwiceIsNoFault() {
        assertThat(send(get("/").form("/demo").with("x", "y")).text()).contains("Here is a made-up person");
        Filled remove = get("/demo").form("/demo/remove");
        send(remove);
        assertThat(send(remove).text()).contains("Start a programme");
        assertThat(get("/demo").path()).isEqualTo("/");
    }

    @Test
    @Order(5)
    void onesOwnProgrammeStartsBesideItAndIsNotRemovedWithIt() {
        send(get("/").form("/demo"));
        Page start = get("/start");
        assertThat(start.text()).contains("The sample data stays beside your own diary");
        Page own = send(theirWeek("Kim").form("/start"));
        assertThat(own.text()).contains("Your programme is set up").doesNotContain("Made-up sample data");
        send(own.form("/days/2026-03-11/pain-scores").with("score", "6"));
        assertThat(get("/persons").text()).contains("Kim (you)", "Robin Example sample data");
        assertThat(get("/persons/" + PersonId.SAMPLE).text()).contains("Made-up sample data", "Back to your own");

        Page removed = send(get("/demo").form("/demo/remove"));
        assertThat(removed.text()).contains("The sample data is removed", "Pain 6 of 10");
        assertThat(get("/persons").text()).contains("Kim (you)").doesNotContain("Robin");
    }

    @Test
    @Order(6)
    void theOwnDiaryIsReadInAgainAcrossTheGap() {
        rebuild.startOver();
        assertThat(freshness.await(Duration.ofSeconds(20)).current()).isTrue();
        assertThat(get("/").text()).contains("Pain 6 of 10");
        send(get("/").form("/days/2026-03-11/pain-scores").with("score", "3"));
        assertThat(get("/").text()).contains("Pain 3 of 10", "Pain 6 of 10");
    }
}
