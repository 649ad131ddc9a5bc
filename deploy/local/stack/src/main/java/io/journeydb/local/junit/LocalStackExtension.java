package io.journeydb.local.junit;

import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.LocalStack;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the stack that a JVM shares. It starts with the first parameter asked for and stops after the last test. */
public final class LocalStackExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Endpoints.class || type == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Set<Component> components = Set.of(context.getRequiredTestClass()
                .getAnnotation(LocalStackTest.class)
                .components());
        LocalStack stack = context.getRoot()
                .getStore(Namespace.create(LocalStackExtension.class))
                .getOrComputeIfAbsent(components, Shared::start, Shared.class)
                .stack();
        return parameter.getParameter().getType() == LocalStack.class ? stack : stack.endpoints();
    }

    /** What JUnit closes with its root store. */
    private record Shared(LocalStack stack) implements AutoCloseable {

        static Shared start(Set<Component> components) {
            return new Shared(LocalStack.startTemporary(components.toArray(Component[]::new)));
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
