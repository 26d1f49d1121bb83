package dev.steadyback.commandline;

import dev.steadyback.analytics.Names;
import dev.steadyback.diary.Persons;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whose diary a verb works on. */
final class PersonOption {
    private static final int MOST_NAMED = 20;

    @Option(names = "--person", paramLabel = "NAME", required = true, description = "Whose diary it is.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    /** The same option of a verb that has it beside another one. */
    static PersonOption of(String name) {
        PersonOption option = new PersonOption();
        option.name = name;
        return option;
    }

    String name(CommandSpec spec) {
        // Java puts this letter where the language setting of the terminal has none.
        if (Names.isBlank(name) || name.indexOf('\uFFFD') >= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--person could not be read; give a name, and where it has other letters than A to Z set the"
                            + " environment variable LC_ALL to C.UTF-8");
        }
        return name.strip();
    }

    /**
     * The person of this name.
     *
     * @throws Refused if there is none
     */
    PersonId find(Persons persons, CommandSpec spec) {
        String wanted = name(spec);
        return persons.find(wanted)
                .orElseThrow(() -> Refused.notFound(
                        "person", "“" + wanted + "” keeps no diary in this data folder; " + those(persons.all())));
    }

    private static String those(List<Persons.Listed> all) {
        if (all.isEmpty()) {
            return "nobody does yet";
        }
        String names =
                all.stream().limit(MOST_NAMED).map(p -> "“" + p.name() + "”").collect(Collectors.joining(", "));
        int more = all.size() - MOST_NAMED;
        return "those who do: " + names + (more > 0 ? " and " + more + " more" : "");
    }
}
