/** The people of a tenant, as the tenant-service describes them, and what they hold. */
@NullMarked
package io.headgate.asset.holder;

import org.jspecify.annotations.NullMarked;
