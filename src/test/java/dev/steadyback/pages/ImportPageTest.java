package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportPageTest extends PagesTest {
    @Test
    void nothingIsStoredBeforeItIsConfirmed() {
        long stored = events();
        Page preview = look(Sent.of("pain.csv", "date,score,note\n2026-03-02,4,quiet\n2026-03-03,5,\n"));
        assertThat(preview.text())
                .contains("Nothing is stored yet", "Pain scores", "UTF-8, separated by commas, dates like 2026-03-09")
                .contains("2 entries are new", "2 Mar 2026 Pain 4 of 10", "quiet");
        assertThat(events()).isEqualTo(stored);
        Page done = send(preview.form(preview.path()).with("store", "whole"));
        assertThat(done.text()).contains("2 entries were imported");
        assertThat(events()).isEqualTo(stored + 2);
        assertThat(get("/days/2026-03-02").text()).contains("Pain 4 of 10", "quiet");
    }

    @Test
    void aButtonPressedTwiceImportsOnce() {
        Page preview = look(Sent.of("pain.csv", "date,score,note\n2026-03-02,7,twice\n"));
        Filled store = preview.form(preview.path()).with("store", "whole");
        send(store);
        long stored = events();
        assertThat(send(store).text()).contains("One entry was imported");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void whatIsThereAlreadyIsTold() {
        Sent file = Sent.of("pain.csv", "date,score,note\n2026-03-02,7,known\n");
        Page preview = look(file);
        send(preview.form(preview.path()).with("store", "whole"));
        assertThat(look(file).text())
                .contains("One line was recorded before and is left as it is", "There is nothing new in these files");
    }

    @Test
    void refusedLinesAreToldWithLineColumnAndReasonAndMayBeLeftOut() {
        Page preview = look(Sent.of(
                "pain.csv", "date,score,note\n2026-03-02,4,good\n2026-03-03,11,\n2026-02-01,3,\n2026-03-04,2\n"));
        assertThat(preview.text())
                .contains("3 score Pain score is “11”; it must be a whole number from 0 to 10.")
                .contains("4 date Date is 1 Feb 2026, before the programme’s start; choose 2 Mar 2026 or a later day")
                .contains("5 – The line has 2 cells, the header has 3.")
                .contains("Import the good line, leave out 3")
                .doesNotContain("Import this entry");
        long stored = events();
        Page whole = send(preview.form(preview.path()).with("store", "whole"));
        assertThat(whole.status()).isEqualTo(422);
        assertThat(events()).isEqualTo(stored);
        Page done = send(preview.form(preview.path()).with("store", "good"));
        assertThat(done.text()).contains("One entry was imported", "3 lines were left out");
        assertThat(get("/days/2026-03-02").text()).contains("good");
    }

    @Test
    void columnsByOtherNamesAreRecognisedAndUnknownOnesLeftOut() {
        Page preview = look(Sent.of("tagebuch.csv", "\uFEFFDatum;Schmerz;Wetter;Notiz\n3.3.2026;6;Regen;zäh\n"));
        assertThat(preview.text())
                .contains("Pain scores", "separated by semicolons, dates like 9.3.2026, day first")
                .contains("3 Mar 2026 Pain 6 of 10", "zäh")
                .doesNotContain("Regen");
        Filled form = preview.form(preview.path());
        assertThat(form.value("file0.column1")).isEqualTo("score");
        assertThat(form.value("file0.column2")).isEmpty();
    }

    @Test
    void aColumnIsTakenForWhatThePersonSays() {
        Page preview = look(Sent.of("x.csv", "date,how bad,score\n2026-03-05,8,1\n"));
        Filled form = preview.form(preview.path());
        assertThat(form.value("file0.column2")).isEqualTo("score");
        Page again = send(form.with("file0.column1", "score").with("file0.column2", ""));
        assertThat(again.text()).contains("5 Mar 2026 Pain 8 of 10");
        long stored = events();
        // What is read otherwise than it was shown is shown once more instead of stored.
        Page unseen = send(again.form(again.path()).with("file0.column1", "").with("store", "whole"));
        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.text()).contains("You changed how a file is read", "no column is read as this");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aFileOfWhichNothingTellsWhatItIsIsAskedFor() {
        Page preview = look(Sent.of("days.csv", "date,x\n2026-03-05,Walk\n"));
        assertThat(preview.text()).contains("No column tells what this file holds");
        Page again = send(preview.form(preview.path()).with("file0.kind", "SESSIONS"));
        assertThat(again.text()).contains("Sessions", "Name: no column is read as this");
        Page named = send(again.form(again.path()).with("file0.column1", "name"));
        assertThat(named.text()).contains("5 Mar 2026 Walk");
    }

    @Test
    void datesThatCanBeReadInTwoWaysAreAskedFor() {
        Page preview = look(Sent.of("pain.csv", "date,score\n03/04/2026,4\n"));
        assertThat(preview.text())
                .contains("can be read day first or month first", "Nothing of this file can be taken");
        Page again = send(preview.form(preview.path()).with("file0.order", "MONTH_FIRST"));
        assertThat(again.text()).contains("4 Mar 2026 Pain 4 of 10");
    }

    @Test
    void everyUnreadableFileIsToldInASentence() {
        assertThat(look(Sent.of("empty.csv", "")).text()).contains("The file is empty");
        assertThat(look(new Sent("photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1}))
                        .text())
                .contains("This is no text file");
        assertThat(look(new Sent(
                                "latin.csv",
                                "date,score,note\n2026-03-02,4,zäh\n".getBytes(StandardCharsets.ISO_8859_1)))
                        .text())
                .contains("There is a letter that is not in UTF-8");
        assertThat(look(Sent.of("plan.json", "{")).text()).contains("This is not JSON");
        assertThat(look(Sent.of("mixed.csv", "date,score;note\n2026-03-02,4;x\n"))
                        .text())
                .contains("mixes commas and semicolons");
    }

    @Test
    void whatIsChosenWrongIsToldAtItsField() {
        Page none = send(get("/import").form("/import"), new Sent("", new byte[0]));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.read().all("#import-files-fault")).hasSize(1);
        assertThat(none.text()).contains("No file is chosen");
        Page large = look(new Sent("large.csv", new byte[6 * 1024 * 1024]));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("large.csv is larger than 5 MB");
    }

    @Test
    void aFileThatNobodyCanMeanIsAnsweredToo() {
        Page page = look(new Sent("film.mp4", new byte[30 * 1024 * 1024]));
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("too large");
    }

    @Test
    void filesThatAreNotKeptAnyMoreAreAskedForAgain() {
        Page preview = look(Sent.of("pain.csv", "date,score,note\n2026-03-02,4,late\n"));
        clock.set(NOON.plus(Duration.ofMinutes(31)));
        long stored = events();
        Page gone = send(preview.form(preview.path()).with("store", "whole"));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("Please choose them again.");
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/import/nothing").status()).isEqualTo(404);
    }

    @Test
    void anImportIsTakenBackAsAWholeAndPutBack() {
        Page preview = look(Sent.of(
                "sessions.csv",
                "date,name,note\n2026-03-08,Rowing,whole\n2026-03-09,Rowing,whole\n2026-03-10,Rowing,whole\n"));
        Page done = send(preview.form(preview.path()).with("store", "whole"));
        // One of them is changed meanwhile, and stays.
        Page day = get("/days/2026-03-10");
        String entry = day.address("/entries/ent_[a-z0-9]+");
        send(get(entry).form(entry).with("note", "mine now"));
        String takeBack = done.path() + "/take-back";
        Page back = send(done.form(takeBack));
        assertThat(back.text()).contains("The import is taken back");
        assertThat(get("/days/2026-03-08").text()).doesNotContain("Rowing");
        assertThat(get("/days/2026-03-10").text()).contains("mine now");
        assertThat(send(back.form(done.path() + "/put-back")).text()).contains("3 entries were imported");
        assertThat(get("/days/2026-03-08").text()).contains("Rowing");
    }

    @Test
    void anImportThatWasTakenBackCanBeImportedAgain() {
        Sent file = Sent.of("again.csv", "date,name,note\n2026-03-06,Swimming,a\n2026-03-07,Swimming,b\n");
        Page preview = look(file);
        Page done = send(preview.form(preview.path()).with("store", "whole"));
        Page back = send(done.form(done.path() + "/take-back"));
        assertThat(back.text()).contains("You can import the same files again");
        Page again = look(file);
        assertThat(again.text())
                .contains("2 entries were recorded before and removed since, and come back with this import")
                .doesNotContain("are new")
                .contains("Import these 2 entries");
        Page returned = send(again.form(again.path()).with("store", "whole"));
        assertThat(returned.text()).contains("2 entries were imported");
        assertThat(get("/days/2026-03-06").text()).containsOnlyOnce("Swimming");
        // What the first import would put back is in the diary already.
        send(back.form(done.path() + "/put-back"));
        assertThat(get("/days/2026-03-06").text()).containsOnlyOnce("Swimming");
        assertThat(look(file).text()).contains("2 lines were recorded before and are left as they are");
        send(returned.form(returned.path() + "/take-back"));
        assertThat(get("/days/2026-03-06").text()).doesNotContain("Swimming");
    }

    @Test
    void anImportCanBeTakenBackOnceMoreAfterItWasPutBack() {
        Page preview = look(Sent.of("more.csv", "date,name\n2026-03-06,Climbing\n"));
        Page done = send(preview.form(preview.path()).with("store", "whole"));
        Page back = send(done.form(done.path() + "/take-back"));
        Page put = send(back.form(done.path() + "/put-back"));
        assertThat(get("/days/2026-03-06").text()).contains("Climbing");
        send(put.form(done.path() + "/take-back"));
        assertThat(get("/days/2026-03-06").text()).doesNotContain("Climbing");
    }

    @Test
    void whatWasRemovedByItselfComesBackWhenItIsAskedFor() {
        Sent file = Sent.of("some.csv", "date,name\n2026-03-06,Rolling\n2026-03-07,Rolling\n");
        Page preview = look(file);
        send(preview.form(preview.path()).with("store", "whole"));
        String entry = get("/days/2026-03-06")
                .read()
                .first("a[aria-label=Change Rolling]")
                .attr("href");
        send(get(entry).form(entry + "/retract"));
        assertThat(get("/days/2026-03-06").text()).doesNotContain("Rolling");
        Page again = look(file);
        assertThat(again.text())
                .contains("One line was recorded before and is left as it is")
                .contains("One line was recorded before and removed from the diary since")
                .contains("Bring the removed one back");
        assertThat(send(again.form(again.path()).with("store", "back")).text()).contains("One entry was imported");
        assertThat(get("/days/2026-03-06").text()).contains("Rolling");
    }

    @Test
    void theSameFileWithAnotherColumnTakenAddsNothing() {
        Sent file = Sent.of("other.csv", "date,score,remark,how\n2026-03-06,1,x,late\n2026-03-07,2,y,early\n");
        Page preview = look(file);
        send(preview.form(preview.path()).with("store", "whole"));
        Page again = look(file);
        Page otherwise = send(again.form(again.path()).with("file0.column2", "").with("file0.column3", "note"));
        assertThat(otherwise.text())
                .contains("2 lines were recorded before and are left as they are")
                .contains("2 of them say more than is recorded, or something else in the notes")
                .contains("There is nothing new in these files");
    }

    @Test
    void columnsOfWhichNothingIsTakenAreNamed() {
        assertThat(look(Sent.of("x.csv", "date,score,weather,shoes\n2026-03-05,8,rain,red\n"))
                        .text())
                .contains("Nothing is taken of: weather, shoes.");
    }

    @Test
    void aFileThatMeansSomethingElseIsRefusedAsAWhole() {
        Page preview =
                look(Sent.of("sets.csv", "Date,Workout,Set Order\n2026-03-05,Back day,1\n2026-03-05,Back day,2\n"));
        assertThat(preview.text())
                .contains("3 Set Order Lines 2 and 3 are parts of one session, such as sets or exercises, as the column"
                        + " “Set Order” shows.")
                .contains("Nothing of this file can be taken as it is")
                .doesNotContain("Import the good");
    }

    @Test
    void anotherPlanIsRefusedAndTheSameIsNoNews() {
        Page preview = look(
                Sent.of(
                        "plan.json",
                        "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\",\"sessions\":[{\"weekday\":\"MONDAY\",\"name\":\"Walk\"}]}"));
        assertThat(preview.text())
                .contains("A plan", "Monday Walk", "This plan is another one than you follow since 2 Mar 2026");
    }

    @Test
    void aNoteThatIsMarkupStaysText() {
        Page preview = look(Sent.of("<b>.csv", "date,score,note\n2026-03-02,4,<script>x</script>\n"));
        assertThat(preview.text()).contains("<script>x</script>", "<b>.csv");
        assertThat(preview.read().all("b, script:not([src])")).isEmpty();
    }

    private Page look(Sent... files) {
        return send(get("/import").form("/import"), files);
    }
}
