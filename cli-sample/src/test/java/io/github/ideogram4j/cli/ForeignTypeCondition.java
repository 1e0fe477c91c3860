package io.github.ideogram4j.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Public signatures name only types of the JDK and of this project. Exceptions are the parameters of a given builder.
 */
final class ForeignTypeCondition extends ArchCondition<JavaClass> {
    private final Set<String> allowed;
    private final String builder;

    /**
     * Creates the condition.
     *
     * @param allowed the foreign types that methods of the builder may have as parameters
     */
    ForeignTypeCondition(Set<String> allowed, String builder) {
        super("show no foreign type" + (allowed.isEmpty() ? "" : " but " + allowed + " in " + builder));
        this.allowed = allowed;
        this.builder = builder;
    }

    static boolean isShown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        parents(type).forEach(parent -> require(parent, type.getName(), events));
        type.getFields().stream()
                .filter(field -> isShown(field.getModifiers()))
                .forEach(field -> require(field.getType(), field.getFullName(), events));
        type.getCodeUnits().stream()
                .filter(method -> isShown(method.getModifiers()))
                .forEach(method -> shown(method).forEach(shown -> require(shown, method.getFullName(), events)));
    }

    private static Stream<JavaType> parents(JavaClass type) {
        return Stream.<Stream<? extends JavaType>>of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private Stream<JavaType> shown(JavaCodeUnit method) {
        return Stream.<Stream<? extends JavaType>>of(
                        Stream.of(method.getReturnType()),
                        method.getTypeParameters().stream(),
                        method.getExceptionTypes().stream(),
                        method.getParameterTypes().stream().filter(parameter -> !isAllowed(method, parameter)))
                .flatMap(types -> types);
    }

    private boolean isAllowed(JavaCodeUnit method, JavaType parameter) {
        return method.getOwner().getName().equals(builder) && allowed.contains(parameter.getName());
    }

    private static void require(JavaType type, String where, ConditionEvents events) {
        type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(raw -> !isOurs(raw))
                .forEach(raw -> events.add(SimpleConditionEvent.violated(raw, where + " shows " + raw.getName())));
    }

    private static boolean isOurs(JavaClass type) {
        return type.isPrimitive() || type.getPackageName().matches("java[.].*|javax[.]sql|io[.]github[.]ideogram4j.*");
    }
}
