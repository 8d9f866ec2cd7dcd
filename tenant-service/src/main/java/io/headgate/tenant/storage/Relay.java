package io.headgate.tenant.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The database as the delivery role: sees across tenants what is to be delivered or found, writes
 * only marks, and takes no part in the transactions of requests.
 */
@ApplicationScoped
public class Relay {

    private final AgroalDataSource dataSource;

    /** On the data source named {@code relay}. */
    public Relay(@DataSource("relay") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Connections of the delivery role. */
    public AgroalDataSource dataSource() {
        return dataSource;
    }
}
