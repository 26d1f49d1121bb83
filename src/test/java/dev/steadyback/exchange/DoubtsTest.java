package dev.steadyback.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.language.Texts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other programs, in miniature, whose cells can all be read, and mean something else there. A plus is a line's end. */
class DoubtsTest {
    private final Rejections rejections = new Rejections();

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '\\',
            value = {
                // how long something took is no time of day
                "SESSIONS \\ Date,Exercise,Time+2026-11-02,Rowing,0:08:48+2026-11-03,Plank,0:01:30 \\ 2 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,time+2026-11-02,Rowing,00:45:10+2026-11-03,Walk,00:25:00 \\ 2 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,time+2026-11-02,Rowing,0:15:00+2026-11-03,Walk,4:25:00 \\ 2 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,time+2026-11-02,Walk,07:30+2026-11-03,Walk,15 min \\ 3 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,zeit+2026-11-02,Walk,45m \\ 2 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,time+2026-11-02,Walk,1h 5m \\ 2 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,time+2026-11-02,A,0:45+2026-11-03,B,1:05+2026-11-04,A,00:30 \\ 2 \\ time \\ fault.durations",
                "SESSIONS \\ date,name,time+2026-11-02,A,45:10 \\ 2 \\ time \\ fault.durations",
                "PAIN \\ date,score,time+2026-11-02,4,00:15:00 \\ 2 \\ time \\ fault.durations",
                // a unit that is none of ours
                "SESSIONS \\ date,name,duration (seconds)+2026-11-02,Walk,900 \\ 1 \\ minutes \\ fault.unit-minutes",
                "SESSIONS \\ date,name,Duration (h)+2026-11-02,Walk,1 \\ 1 \\ minutes \\ fault.unit-minutes",
                "HABITS \\ date,walk (km)+2026-11-02,5 \\ 1 \\ walking_minutes \\ fault.unit-minutes",
                "HABITS \\ Datum;Schlaf (Minuten)+2.11.2026;20 \\ 1 \\ sleep_hours \\ fault.unit-hours",
                "HABITS \\ date,lifting (kg)+2026-11-02,20 \\ 1 \\ lifts \\ fault.unit-times",
                // scales of their own
                "PAIN \\ date,pain (0-4)+2026-11-02,3 \\ 1 \\ score \\ fault.scale-range",
                "PAIN \\ date,pain (1 to 5)+2026-11-02,3 \\ 1 \\ score \\ fault.scale-range",
                "PAIN \\ Datum;Schmerz (von 4)+2.11.2026;3 \\ 1 \\ score \\ fault.scale-range",
                "SESSIONS \\ date,name,rpe (6-20)+2026-11-02,Walk,7 \\ 1 \\ effort \\ fault.scale-range",
                "PAIN \\ date,vas+2026-11-02,45+2026-11-03,60+2026-11-04,8 \\ 2 \\ score \\ fault.scale-values",
                "PAIN \\ date,score+2026-11-02,moderate+2026-11-03,2 \\ 2 \\ score \\ fault.scale-words",
                "PAIN \\ date,score,detail+2026-11-02,3,Back pain (Severe)+2026-11-03,2,Back pain (Moderate) \\ 2 \\ score \\ fault.scale-words",
                // codes of apps for habits
                "HABITS \\ Date,Glute bridge,Walk+2026-11-03,2,2+2026-11-02,2,0+2026-11-01,-1,3 \\ 2 \\ walking_minutes \\ fault.codes",
                "HABITS \\ Date,Walk+2026-11-03,1+2026-11-02,0 \\ 2 \\ walking_minutes \\ fault.codes",
                "HABITS \\ Date,Glute bridge,Sitting+2026-11-03,0,2+2026-11-02,2,0 \\ 2 \\ sitting_hours \\ fault.codes",
                "HABITS \\ Date,Walk+2026-11-03,YES_MANUAL+2026-11-02,UNKNOWN \\ 2 \\ walking_minutes \\ fault.codes",
                "HABITS \\ Date,Walk+2026-11-03,3000+2026-11-02,1000 \\ 2 \\ walking_minutes \\ fault.codes",
                "SESSIONS \\ date,name,duration+2026-11-02,Bridge,2+2026-11-03,Bridge,2 \\ 2 \\ minutes \\ fault.codes",
                // several kinds of lines
                "PAIN \\ date,category,score+2026-11-02,Symptom,3+2026-11-02,Mood,6 \\ 3 \\ category \\ fault.row-kinds",
                "PAIN \\ date,metric,score+2026-11-02,Back,3+2026-11-02,Head,6 \\ 3 \\ metric \\ fault.row-kinds",
                "PAIN \\ date,x,score+2026-11-02,Back pain,3+2026-11-02,Mood,6 \\ 3 \\ x \\ fault.row-kinds",
                "PAIN \\ date,type,score+2026-11-02,Mood,3 \\ 2 \\ type \\ fault.row-kind",
                "SESSIONS \\ date,name,value+2026-11-02,Back pain,3 \\ 2 \\ name \\ fault.row-kind",
                // several lines for one session
                "SESSIONS \\ Date,Workout,Set Order,Duration+2026-11-02,Back day,1,45+2026-11-02,Back day,2,45 \\ 3 \\ Set Order \\ fault.sets",
                "SESSIONS \\ date,exercise,reps+2026-11-02,Deadlift,8+2026-11-02,Bridge,15 \\ 3 \\ reps \\ fault.sets",
                "SESSIONS \\ Datum;Einheit;Gewicht (kg)+2.11.2026;Rücken;60+2.11.2026;Rücken;62 \\ 3 \\ Gewicht (kg) \\ fault.sets",
                "SESSIONS \\ date,workout,exercise name+2026-11-02,Back day,Row+2026-11-02,Back day,Squat \\ 3 \\ exercise name \\ fault.sets",
                "SESSIONS \\ date,workout,no+2026-11-02,Back day,1+2026-11-02,Back day,2 \\ 3 \\ no \\ fault.sets",
                // a second score in the line
                "PAIN \\ date,pain,evening pain+2026-11-02,3,5 \\ 1 \\ evening pain \\ fault.second-score",
            })
    void isRefusedAsAWhole(EntryFile kind, String text, int line, String field, String key) {
        Reading reading = read(kind, text, HowToRead.GUESSED);
        assertThat(reading.readable()).isFalse();
        assertThat(reading.accepted(true)).isFalse();
        assertThat(rejections.list()).anySatisfy(r -> {
            assertThat(r.fault().key()).isEqualTo(key);
            assertThat(r.line()).isEqualTo(line);
            assertThat(r.field()).isEqualTo(field);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAIN \\ date,time,score+2026-11-02,07:30:00,4+2026-11-03,7:30:15,4",
                "PAIN \\ date,time,score+2026-11-02,00:30,4+2026-11-03,01:30,4+2026-11-04,02:30,4",
                "SESSIONS \\ date,time,name+2026-11-02,01:30,Walk",
                "SESSIONS \\ date,Uhrzeit,name+2026-11-02,0:45:00,Walk",
                "SESSIONS \\ date,time_of_day,name+2026-11-02,0:45:00,Walk",
                "PAIN \\ date,pain (0-10)+2026-11-02,1+2026-11-03,3",
                "PAIN \\ Datum;Schmerz (0-10);Notiz+2.11.2026;3;leicht+3.11.2026;7;stark",
                "PAIN \\ date,score,note+2026-11-02,3,sat a long time+2026-11-03,2,severe in the evening",
                "PAIN \\ date,pain,weather+2026-11-02,3,rain+2026-11-02,2,sun",
                "PAIN \\ date,score,kind+2026-11-02,3,NOW+2026-11-02,4,WORST_24H",
                "HABITS \\ date,walking_minutes+2026-11-02,3+2026-11-03,2",
                "HABITS \\ date,walk (min)+2026-11-02,3+2026-11-03,2",
                "HABITS \\ date,sitting_hours,standing_hours,lifts+2026-11-02,3,1,0+2026-11-03,2,2,1",
                "HABITS \\ date,walk+2026-11-02,0+2026-11-03,30",
                "SESSIONS \\ date,exercise,minutes+2026-11-02,Glutes,15+2026-11-02,Core,15",
                "SESSIONS \\ date,exercise,reps+2026-11-02,Plank,8+2026-11-03,Bridge,15",
                "SESSIONS \\ date,name,category+2026-11-02,Rows,Back+2026-11-02,Bridge,Core",
                "SESSIONS \\ date,name,minutes,mood+2026-11-02,Walk,30,good+2026-11-02,Walk,30,bad",
                "SESSIONS \\ date,name,duration+2026-11-02,Walk,30+2026-11-03,Plank,2",
                "SESSIONS \\ date,name,rpe+2026-11-02,Walk,7",
            })
    void isTaken(String file) {
        String[] parts = file.split(" \\\\ ", 2);
        Reading reading = read(EntryFile.valueOf(parts[0]), parts[1], HowToRead.GUESSED);
        assertThat(rejections.list()).isEmpty();
        assertThat(reading.entries())
                .hasSize((int) parts[1].chars().filter(c -> c == '+').count());
    }

    @Test
    void aCommandRefusesAsAPageDoes() {
        read(EntryFile.SESSIONS, "date,time,name+2026-11-02,0:08:48,Rowing", HowToRead.STRICTLY);
        read(EntryFile.SESSIONS, "date,time,name+2026-11-02,0:08:48,Rowing", HowToRead.GUESSED);
        assertThat(rejections.list())
                .extracting(Rejection::reason)
                .containsExactly(
                        "The column “time” holds how long something took, such as 0:08:48, and not the time of day. Turn it"
                                + " into whole minutes in a column “minutes”, or leave it out. If these are times of day,"
                                + " call the column “time_of_day”.",
                        rejections.list().getFirst().reason());
        assertThat(read(EntryFile.SESSIONS, "date,time_of_day,name+2026-11-02,0:08:48,Rowing", HowToRead.STRICTLY)
                        .accepted())
                .isTrue();
    }

    @Test
    void aColumnMayBeLeftOutWhereItIsNotUnderstood() {
        HowToRead withoutTime = new HowToRead(true, Map.of(2, ""), null);
        assertThat(read(EntryFile.SESSIONS, "Date,Exercise,Time+2026-11-02,Rowing,0:08:48", withoutTime)
                        .entries())
                .hasSize(1);
    }

    @Test
    void aColumnThatAPersonSaysIsDoubtedToo() {
        Map<Integer, String> said = new HashMap<>(Map.of(0, "", 1, "date", 5, "score", 7, "note"));
        read(
                EntryFile.PAIN,
                "date,date formatted,weekday,time of day,category,rating/amount,detail,notes"
                        + "+3rd Nov 2026,2026-11-03,Tuesday,pm,Symptom,3,Back pain (Severe),"
                        + "+3rd Nov 2026,2026-11-03,Tuesday,all day,Mood,6,,",
                new HowToRead(true, said, null));
        assertThat(rejections.list()).extracting(r -> r.fault().key()).contains("fault.row-kinds");
    }

    @Test
    void aFileThatIsNoTableIsToldWhatItIs() {
        Rejections.OfFile rejected = rejections.of("export");
        Stream.of("<?xml version=\"1.0\"?><a/>", "PK\3\4\0\0")
                .forEach(text -> CsvTable.read(file(text), EntryFile.PAIN.columns(), HowToRead.GUESSED, rejected));
        assertThat(rejections.list())
                .extracting(Rejection::reason)
                .containsExactlyElementsOf(Stream.of("fault.xml", "fault.zip")
                        .map(key -> Texts.in(Locale.UK).say(key))
                        .toList());
    }

    private Reading read(EntryFile kind, String text, HowToRead how) {
        return Reading.of(kind, file(text.replace('+', '\n') + "\n"), how, rejections);
    }

    private static InputFile file(String text) {
        return new InputFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
