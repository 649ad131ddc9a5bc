package io.journeydb.annotate.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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

    /** Hands over the plan of every query with parameters, with the parameters it is run with. */
    public static DataSource explained(DataSource real, Consumer<String> plans) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? explained(connection, plans) : result;
        });
    }

    private static Connection explained(Connection real, Consumer<String> plans) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? explained((PreparedStatement) result, real.prepareStatement("EXPLAIN " + arguments[0]), plans)
                    : result;
        });
    }

    private static PreparedStatement explained(
            PreparedStatement real, PreparedStatement explain, Consumer<String> plans) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set")) {
                invoke(explain, method, arguments);
            } else if (method.getName().equals("executeQuery")) {
                plans.accept(lines(explain));
            } else if (method.getName().equals("close")) {
                explain.close();
            }
            return invoke(real, method, arguments);
        });
    }

    private static String lines(PreparedStatement query) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
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
