package io.github.ideogram4j.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okio.ForwardingSource;
import okio.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users compile against the artifact they declare, and need no other library on their class path for it. */
@AnalyzeClasses(
        packages = "io.github.ideogram4j",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class PublicApiTest {
    private static final String RETROFIT = "io.github.ideogram4j.retrofit..";
    private static final String CLI = "io.github.ideogram4j.cli..";
    private static final String INTERNAL = "..internal..";
    private static final String JUNIT = "io.github.ideogram4j.fake.junit";

    @ArchTest
    static final ArchRule core_and_fake_show_no_foreign_type = classes()
            .that(arePublic())
            .and()
            .resideOutsideOfPackages(RETROFIT, CLI, INTERNAL, JUNIT)
            .should(new ForeignTypeCondition(Set.of(), ""))
            .because("an app that compiles against them must not see Retrofit, OkHttp, Moshi, Dagger or Kotlin");

    @ArchTest
    static final ArchRule retrofit_shows_okhttp_only_in_its_builder = classes()
            .that(arePublic())
            .and()
            .resideInAPackage(RETROFIT)
            .and()
            .resideOutsideOfPackage(INTERNAL)
            .should(new ForeignTypeCondition(
                    Set.of("okhttp3.OkHttpClient", "okhttp3.Call$Factory"), RetrofitTransport.Builder.class.getName()))
            .because("the HTTP stack can be replaced only as long as users do not have to name it");

    private static DescribedPredicate<JavaClass> arePublic() {
        return DescribedPredicate.describe("are public and accessible to users", PublicApiTest::isReachable);
    }

    private static boolean isReachable(JavaClass type) {
        return ForeignTypeCondition.isShown(type.getModifiers())
                && type.getEnclosingClass().map(PublicApiTest::isReachable).orElse(true);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Leaks.Result.class,
                Leaks.Parameter.class,
                Leaks.Generic.class,
                Leaks.Wildcard.class,
                Leaks.Array.class,
                Leaks.Field.class,
                Leaks.Inherited.class,
                Leaks.Parent.class,
                Leaks.GenericParent.class,
                Leaks.Interface.class,
                Leaks.Constructor.class,
                Leaks.Thrown.class,
                Leaks.Bound.class,
                Leaks.MethodBound.class,
                Leaks.Component.class
            })
    void rule_foreignTypeAnywhereInASignature_isFound(Class<?> leak) {
        assertThat(violations(leak)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Leaks.None.class})
    void rule_privateForeignType_isAllowed(Class<?> none) {
        assertThat(violations(none)).isEmpty();
    }

    private static List<String> violations(Class<?> type) {
        return classes()
                .should(new ForeignTypeCondition(Set.of(), ""))
                .evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails();
    }

    /** Types with one foreign type each in a signature. */
    interface Leaks {
        interface Result {
            Moshi moshi();
        }

        interface Parameter {
            void take(Moshi moshi);
        }

        interface Generic {
            List<Supplier<Moshi>> all();
        }

        interface Wildcard {
            List<? super Moshi> all();
        }

        interface Array {
            Moshi[][] all();
        }

        class Field {
            public @Nullable Moshi moshi;
        }

        class Inherited {
            protected @Nullable Moshi moshi;
        }

        class Parent extends ForwardingSource {
            Parent(Source source) {
                super(source);
            }
        }

        interface GenericParent extends Supplier<Moshi> {}

        interface Interface extends Source {}

        class Constructor {
            public Constructor(Moshi moshi) {}
        }

        interface Thrown {
            void act() throws JsonDataException;
        }

        interface Bound<T extends Moshi> {}

        interface MethodBound {
            <T extends Moshi> void act(List<T> all);
        }

        record Component(Moshi moshi) {}

        class None {
            private @Nullable Moshi moshi;

            Moshi inside(Moshi other) {
                Moshi before = moshi;
                moshi = other;
                return before == null ? other : before;
            }
        }
    }
}
