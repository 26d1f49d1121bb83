package dev.steadyback.bench;

import dev.steadyback.diary.Persons;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.TemplateWeek;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product, serving in this process from a folder of its own. */
final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    Server(Class<?> application, Path folder) {
        this(application, folder, false);
    }

    Server(Class<?> application, Path folder, boolean accounts) {
        context = new SpringApplication(application)
                .run(
                        "--steadyback.data=" + folder,
                        "--steadyback.accounts=" + accounts,
                        "--server.port=0",
                        "--server.address=127.0.0.1");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A new person who starts the template week on a day. */
    PersonId person(String name, LocalDate start) {
        PersonId person = part(Persons.class).register(name);
        part(Commands.class)
                .send(
                        new Start(person, start, Diaries.ZONE, LocalTime.MIDNIGHT, List.of(), TemplateWeek.PLAN),
                        Programme.class);
        return person;
    }

    @Override
    public void close() {
        context.close();
    }
}
