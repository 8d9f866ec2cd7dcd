/** What Kafka does not know yet of sub-accounts and tenants goes out. */
@NullMarked
package io.headgate.tenant.publishing;

import org.jspecify.annotations.NullMarked;
