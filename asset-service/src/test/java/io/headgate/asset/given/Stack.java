package io.headgate.asset.given;

import io.headgate.local.test.EmbeddedStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Gives every component test of the module the same PostgreSQL and Kafka. */
@QuarkusTestResource(
        value = EmbeddedStackResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "assets"),
            @ResourceArg(name = "relay", value = "true")
        })
final class Stack {

    private Stack() {}
}
