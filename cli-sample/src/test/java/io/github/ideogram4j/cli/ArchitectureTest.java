package io.github.ideogram4j.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Dependencies between packages and modules, as the design allows them. */
@AnalyzeClasses(
        packages = "io.github.ideogram4j",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {
    /** Excludes core's test-jar, which {@link DoNotIncludeTests} does not recognize as tests. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String BASE = "io.github.ideogram4j";
    private static final String IMAGE = BASE + ".image";

    /** Core's packages: each may use those before it, and none behind it. */
    private static final List<String> LAYERS = List.of(
            BASE + ".model",
            BASE + ".operation",
            BASE + ".call",
            BASE + ".validation",
            BASE + ".pricing",
            BASE + ".port",
            BASE + ".journal",
            BASE + ".observe",
            BASE + ".policy",
            BASE);

    private static final String FAKE = BASE + ".fake..";
    private static final String RETROFIT = BASE + ".retrofit..";
    private static final String JDBC = BASE + ".jdbc..";
    private static final String CLI = BASE + ".cli..";
    private static final String INTERNAL = "..internal..";

    private static final String[] CORE =
            Stream.concat(Stream.of(IMAGE, BASE + ".internal"), LAYERS.stream()).toArray(String[]::new);
    private static final String[] CORE_AND_FAKE =
            Stream.concat(Stream.of(CORE), Stream.of(FAKE)).toArray(String[]::new);

    /** Available on Android 26 and on every JVM. */
    private static final String[] JDK = {
        "java.lang..",
        "java.io..",
        "java.math..",
        "java.nio..",
        "java.security..",
        "java.text",
        "java.time..",
        "java.util",
        "java.util.concurrent..",
        "java.util.function..",
        "java.util.regex..",
        "java.util.stream..",
        "java.util.zip..",
        "org.jspecify.annotations.."
    };

    private static final String[] RETROFIT_STACK = {"retrofit2..", "okhttp3..", "okio.."};
    private static final String MOSHI = "com.squareup.moshi..";
    private static final String DAGGER = "dagger..";
    private static final String FAKE_MODULE = "FakeTransportModule";
    private static final String FAKE_JUNIT = BASE + ".fake.junit";
    private static final String FAKE_SERVER = BASE + ".fake.server";
    private static final String SOCKETS = "java.net";
    private static final String JUNIT = "org.junit.jupiter.api..";

    @ArchTest
    static final ArchRule core_depends_only_on_the_jdk = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                    .or(resideInAnyPackage(JDK))
                    .or(nameMatching("java\\.net\\.URL(En|De)coder")))
            .because("it is embedded in Android and JVM apps alike, and must not add dependencies");

    @ArchTest
    static final ArchRule the_fake_depends_only_on_core_and_the_jdk = classes()
            .that()
            .resideInAPackage(FAKE)
            .and()
            .doNotHaveSimpleName(FAKE_MODULE)
            .and()
            .resideOutsideOfPackages(FAKE_JUNIT, FAKE_SERVER)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE_AND_FAKE).or(resideInAnyPackage(JDK)))
            .because("offline tests need nothing else");

    @ArchTest
    static final ArchRule the_server_of_the_fake_uses_sockets_and_no_library = classes()
            .that()
            .resideInAPackage(FAKE_SERVER)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE_AND_FAKE)
                    .or(resideInAnyPackage(JDK))
                    .or(resideInAPackage(SOCKETS)))
            .because("the JDK's server cannot see that a client has left, and JSON is read and written in few lines");

    @ArchTest
    static final ArchRule the_fake_works_without_its_server = noClasses()
            .that()
            .resideInAPackage(FAKE)
            .and()
            .resideOutsideOfPackage(FAKE_SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FAKE_SERVER)
            .because("an app that embeds the fake can leave the server out");

    @ArchTest
    static final ArchRule only_the_extension_uses_junit = noClasses()
            .that()
            .resideOutsideOfPackage(FAKE_JUNIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JUNIT)
            .because("tests with another framework, or on a device, do not have it");

    @ArchTest
    static final ArchRule nothing_uses_the_extension_of_junit = noClasses()
            .that()
            .resideOutsideOfPackage(FAKE_JUNIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FAKE_JUNIT)
            .because("the fake works without JUnit");

    @ArchTest
    static final ArchRule adapters_do_not_depend_on_each_other = slices().matching(BASE + ".(fake|retrofit|jdbc)..")
            .should()
            .notDependOnEachOther()
            .because("an app swaps one for the other");

    @ArchTest
    static final ArchRule nothing_depends_on_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI)
            .because("it is the application");

    @ArchTest
    static void core_is_layered(JavaClasses classes) {
        for (int i = 0; i < LAYERS.size(); i++) {
            List<String> outer = new ArrayList<>(LAYERS.subList(i + 1, LAYERS.size()));
            outer.addAll(List.of(FAKE, RETROFIT, JDBC, CLI));
            noClasses()
                    .that()
                    .resideInAPackage(LAYERS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(outer.toArray(String[]::new))
                    .because("arrows point inwards: values know nothing of what is done with them")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule image_depends_on_the_jdk_only = classes()
            .that()
            .resideInAPackage(IMAGE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(IMAGE).or(resideInAnyPackage(JDK)))
            .because("a file format knows nothing of the service");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("(" + BASE + "..)").should().beFreeOfCycles().because("a cycle makes two packages one");

    @ArchTest
    static final ArchRule internal_packages_are_used_by_their_own_module_only = classes()
            .that()
            .resideInAPackage(INTERNAL)
            .should(new ArchCondition<JavaClass>("be used by their own module only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String module = type.getPackageName().replaceFirst("\\.internal(\\..*)?$", "");
                    type.getDirectDependenciesToSelf().forEach(use -> {
                        String user = use.getOriginClass().getPackageName();
                        boolean own = user.equals(module) || user.startsWith(module + ".");
                        events.add(new SimpleConditionEvent(type, own, use.getDescription()));
                    });
                }
            })
            .because("their types are public only for the other packages of their module");

    @ArchTest
    static final ArchRule only_the_retrofit_adapter_uses_retrofit_and_okhttp = noClasses()
            .that()
            .resideOutsideOfPackage(RETROFIT)
            .should()
            .dependOnClassesThat(resideInAnyPackage(RETROFIT_STACK).and(not(nameMatching("okio\\.Buffer(edSink)?"))))
            .because("transports are swapped");

    @ArchTest
    static final ArchRule only_the_jdbc_adapter_uses_jdbc = noClasses()
            .that()
            .resideOutsideOfPackages(JDBC, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
            .because("Android has no JDBC, and whoever needs no database must not meet one");

    @ArchTest
    static final ArchRule one_class_of_the_jdbc_adapter_needs_a_driver = noClasses()
            .that()
            .resideInAPackage(JDBC)
            .and()
            .doNotHaveSimpleName("PostgresNotifications")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..", "org.h2..", RETROFIT_STACK[0], RETROFIT_STACK[1], MOSHI, DAGGER)
            .because("the user brings the driver, and H2 has no other");

    @ArchTest
    static final ArchRule core_and_fake_know_neither_moshi_nor_dagger = noClasses()
            .that()
            .resideInAnyPackage(CORE_AND_FAKE)
            .and()
            .doNotHaveSimpleName(FAKE_MODULE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MOSHI, DAGGER)
            .because("they are built with new, and read no JSON");

    @ArchTest
    static final ArchRule only_the_cli_uses_standard_streams = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library does not talk to its user's terminal");

    @ArchTest
    static final ArchRule operations_are_records = classes()
            .that()
            .implement(Operation.class)
            .should()
            .beRecords()
            .because("an operation is a value: it can be checked, quoted, compared and replayed");

    @ArchTest
    static final ArchRule exceptions_extend_image_service_exception = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .resideInAnyPackage(CORE_AND_FAKE)
            .should()
            .beAssignableTo(ImageServiceException.class)
            .because("one catch clause is enough, and each failure knows its delivery");

    @ArchTest
    static final ArchRule core_and_fake_read_no_clock_and_no_chance = noClasses()
            .that()
            .resideInAnyPackage(CORE_AND_FAKE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .because("time, sleep and chance are parameters, so that a test can control them");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        classes()
                .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
                    }
                })
                .because("NullAway looks at marked packages only")
                .check(classes);
    }

    /** Decorators are excluded: the service they decorate has a contract test. */
    @ArchTest
    static void every_image_service_has_a_contract_test(JavaClasses classes) {
        List<JavaClass> services = classes.stream()
                .filter(type -> type.isAssignableTo(Transport.class) && !type.isInterface())
                .filter(type -> type.getAllFields().stream()
                        .noneMatch(field -> field.getRawType().isEquivalentTo(Transport.class)))
                .toList();

        assertThat(services)
                .isNotEmpty()
                .allSatisfy(service -> assertThat(contractTestOf(service))
                        .content()
                        .containsPattern("extends (Transport|HttpTransport)Contract\\b"));
    }

    private static Path contractTestOf(JavaClass service) throws IOException {
        String test = service.getSimpleName().replace("Transport", "") + "ContractTest.java";
        Path file = Path.of("src/test/java", service.getPackageName().replace('.', '/'), test);
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(file))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(file);
        }
    }

    /** ArchUnit passes a rule whose packages do not exist, so a typing error would disable the rule. */
    @ArchTest
    static void every_package_named_in_a_rule_has_classes(JavaClasses classes) {
        List<String> named = Stream.concat(Stream.of(CORE), Stream.of(FAKE, RETROFIT, JDBC, CLI))
                .toList();
        Set<String> real = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(named).allSatisfy(pattern -> assertThat(real).anyMatch(PackageMatcher.of(pattern)::matches));
        assertThat(real)
                .allSatisfy(name -> assertThat(named)
                        .anyMatch(pattern -> PackageMatcher.of(pattern).matches(name)));
        assertThat(real).anyMatch(PackageMatcher.of(INTERNAL)::matches);

        Set<String> used = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .collect(Collectors.toSet());
        Stream.of(Stream.of(RETROFIT_STACK), Stream.of(JDK), Stream.of(MOSHI, DAGGER, JUNIT))
                .flatMap(packages -> packages)
                .forEach(pattern -> assertThat(used).anyMatch(PackageMatcher.of(pattern)::matches));
    }
}
