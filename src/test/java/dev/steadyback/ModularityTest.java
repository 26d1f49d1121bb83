package dev.steadyback;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.programme.ProgrammeEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions.ElementsWithoutRelationships;

/** The borders between packages, and the rules that no compiler checks. */
class ModularityTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.steadyback");

    /** The statistics are a Maven module of their own, whose border is a compile error; its packages are verified apart. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of("dev.steadyback", resideInAPackage("dev.steadyback.analytics.."));

    private static final ApplicationModules STATISTICS = ApplicationModules.of("dev.steadyback.analytics");

    @Test
    void aPackageUsesOnlyThoseItSays() {
        MODULES.verify();
        STATISTICS.verify();
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching("dev.steadyback.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The two roots, and what is for an older Java. */
    private static final Set<String> UNDECLARED =
            Set.of("dev.steadyback", "dev.steadyback.analytics", "dev.steadyback.launch");

    /** One that says nothing could use all others. */
    @Test
    void everyPackageSaysWhomItMayUse() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(name -> !UNDECLARED.contains(name)))
                .hasSizeGreaterThan(35)
                .allMatch(name -> CLASSES.get(name + ".package-info").isAnnotatedWith(ApplicationModule.class));
    }

    /** One of all packages, and one of each that has rooms. Kept anew with {@code -Ddiagram=keep}. */
    @ParameterizedTest
    @ValueSource(strings = {"all", "analytics", "chart", "pages"})
    void theDiagramInTheDocumentsIsThatOfTheCode(String name) throws IOException {
        ApplicationModules drawn = name.equals("all") ? MODULES : ApplicationModules.of("dev.steadyback." + name);
        Path made = Path.of("target/components", name);
        new Documenter(drawn, Documenter.Options.defaults().withOutputFolder(made.toString()))
                .writeModulesAsPlantUml(Documenter.DiagramOptions.defaults()
                        .withDefaultDisplayName(m -> m.getIdentifier().toString())
                        .withElementsWithoutRelationships(ElementsWithoutRelationships.VISIBLE));
        String diagram = Files.readString(made.resolve("components.puml"));
        Path kept = Path.of("docs/components").resolve(name + ".puml");
        if ("keep".equals(System.getProperty("diagram"))) {
            Files.writeString(kept, diagram);
        }
        assertThat(Files.readAllLines(kept))
                .containsExactlyInAnyOrderElementsOf(diagram.lines().toList());
    }

    @Test
    void timeComesFromAClock() {
        DescribedPredicate<JavaCall<?>> asksTheSystem = DescribedPredicate.describe(
                "asks the system for the time",
                call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName())
                                .contains(call.getTargetOwner().getName()));
        noClasses().should().callMethodWhere(asksTheSystem).check(CLASSES);
    }

    /** The pool that all share has as many threads as processors: who waits in it for a database holds up whoever works in it. */
    @Test
    void nothingWaitsOnTheCommonPool() {
        noClasses()
                .that()
                // It works out numbers, on all processors, at a command, and reads nothing.
                .resideOutsideOfPackage("dev.steadyback.analytics.calibration")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("works on the common pool", ModularityTest::worksOnTheCommonPool))
                .check(CLASSES);
    }

    private static boolean worksOnTheCommonPool(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "parallelStream" -> owner.isAssignableTo(Collection.class);
            case "parallel" -> owner.isAssignableTo(BaseStream.class);
            default ->
                owner.isAssignableTo(ForkJoinTask.class)
                        || owner.isAssignableTo(ForkJoinPool.class)
                        || (owner.isAssignableTo(CompletableFuture.class)
                                && call.getName().endsWith("Async")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isAssignableTo(Executor.class)));
        };
    }

    @Test
    void aSimpleNameNamesOneType() {
        Map<String, Set<String>> byName = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> type.getEnclosingClass().isEmpty()
                        && !type.getSimpleName().equals("package-info"))
                .forEach(type -> byName.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getName()));
        assertThat(byName).hasSizeGreaterThan(300);
        byName.values().removeIf(types -> types.size() == 1);
        assertThat(byName).isEmpty();
    }

    @Test
    void nothingIsLeftToChanceButIdentifiersAndKeys() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.steadyback.platform", "dev.steadyback.demo", "dev.steadyback.encryption")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    @Test
    void aggregatesAreSeenByTheirPackageOnly() {
        classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    /** The benchmarks fill stores faster than commands could. */
    @Test
    void axonIsSeenWhereEventsAreDecidedStoredAndProjected() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Aggregate.class)
                .and()
                .resideOutsideOfPackages(
                        "dev.steadyback.eventstore",
                        "dev.steadyback.platform",
                        "dev.steadyback.readmodel",
                        "dev.steadyback.bench")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(CLASSES);
    }

    @Test
    void eventsComeOutOfAggregates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.steadyback.bench")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(GenericEventMessage.class)
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAnnotatedWith(Aggregate.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AggregateLifecycle.class)
                .check(CLASSES);
    }

    @Test
    void eventsAreRecords() {
        for (Class<?> type : List.of(EntryEvent.class, PersonEvent.class, ProgrammeEvent.class)) {
            assertThat(type.isSealed()).isTrue();
            assertThat(type.getPermittedSubclasses()).isNotEmpty().allMatch(Class::isRecord);
        }
    }

    @Test
    void theEventStoreIsNotADataSourceForOthers() {
        fields().that()
                .haveRawType(assignableTo(DataSource.class))
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("dev.steadyback.eventstore")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndMarksNulls() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("main/java/dev/steadyback"))) {
            for (Path folder : folders.filter(ModularityTest::holdsClasses).toList()) {
                if (!folder.endsWith("steadyback")) {
                    assertThat(Files.readString(folder.resolve("package-info.java")))
                            .as(folder.toString())
                            .startsWith("/**")
                            .contains(NullMarked.class.getSimpleName());
                }
            }
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            return false;
        }
    }
}
