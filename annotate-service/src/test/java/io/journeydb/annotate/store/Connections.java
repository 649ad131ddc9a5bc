package io.journeydb.annotate.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Real connections that behave in ways that a plain driver does not. */
public final class Connections {

    private Connections() {}

    /** As from a pool, which makes a connection ready for the next when it is given back: that commits what is open. */
    public static DataSource pooled(DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? pooled(connection) : result;
        });
    }

    /** Fails the first {@code times} times by a defect. */
    public static DataSource broken(DataSource real, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return proxy(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection") && left.getAndDecrement() > 0) {
                throw new IllegalStateException("a defect");
            }
            return invoke(real, method, arguments);
        });
    }

    private static Connection pooled(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                real.setAutoCommit(true);
            }
            return invoke(real, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Behaviour {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                Connections.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> behaviour.on(method, arguments)));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
