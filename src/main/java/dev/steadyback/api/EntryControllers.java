package dev.steadyback.api;

import dev.steadyback.entry.Facts;
import dev.steadyback.entry.FactsReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One address for each kind of entry. */
final class EntryControllers {
    private static final String PERSON = "/api/v1/persons/{person}/";

    private EntryControllers() {}

    @RestController
    @Takes(Bodies.SessionBody.class)
    @RequestMapping(path = PERSON + Sessions.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    static final class Sessions extends EntryController {
        private static final String PATH = "sessions";

        Sessions(Parts parts) {
            super(parts, Facts.Session.class, FactsReader::session);
        }

        @Override
        String path() {
            return PATH;
        }
    }

    @RestController
    @Takes(Bodies.PainScoreBody.class)
    @RequestMapping(path = PERSON + PainScores.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    static final class PainScores extends EntryController {
        private static final String PATH = "pain-scores";

        PainScores(Parts parts) {
            super(parts, Facts.PainScore.class, FactsReader::painScore);
        }

        @Override
        String path() {
            return PATH;
        }
    }

    @RestController
    @Takes(Bodies.HabitsBody.class)
    @RequestMapping(path = PERSON + HabitEntries.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    static final class HabitEntries extends EntryController {
        private static final String PATH = "habits";

        HabitEntries(Parts parts) {
            super(parts, Facts.Habits.class, FactsReader::habits);
        }

        @Override
        String path() {
            return PATH;
        }
    }

    @RestController
    @Takes(Bodies.ReliefBody.class)
    @RequestMapping(path = PERSON + Reliefs.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    static final class Reliefs extends EntryController {
        private static final String PATH = "reliefs";

        Reliefs(Parts parts) {
            super(parts, Facts.Relief.class, FactsReader::relief);
        }

        @Override
        String path() {
            return PATH;
        }
    }

    @RestController
    @Takes(Bodies.QuestionnaireBody.class)
    @RequestMapping(path = PERSON + Questionnaires.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    static final class Questionnaires extends EntryController {
        private static final String PATH = "questionnaires";

        Questionnaires(Parts parts) {
            super(parts, Facts.Questionnaire.class, FactsReader::questionnaire);
        }

        @Override
        String path() {
            return PATH;
        }
    }

    @RestController
    @Takes(Bodies.FlareBody.class)
    @RequestMapping(path = PERSON + Flares.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    static final class Flares extends EntryController {
        private static final String PATH = "flares";

        Flares(Parts parts) {
            super(parts, Facts.Flare.class, FactsReader::flare);
        }

        @Override
        String path() {
            return PATH;
        }
    }
}
