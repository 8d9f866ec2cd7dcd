package io.headgate.tenant.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Passes everything on and notes which statements were prepared. */
final class CountingConnection {

    private final List<String> statements = new ArrayList<>();
    private final Connection connection;

    CountingConnection(Connection real) {
        connection =
                (Connection)
                        Proxy.newProxyInstance(
                                CountingConnection.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("prepareStatement")) {
                                        statements.add(arguments[0].toString());
                                    }
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
    }

    Connection connection() {
        return connection;
    }

    List<String> statements() {
        return statements;
    }
}
