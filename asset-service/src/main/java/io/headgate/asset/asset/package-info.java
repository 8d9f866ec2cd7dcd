/** The equipment of a tenant. */
@NullMarked
package io.headgate.asset.asset;

import org.jspecify.annotations.NullMarked;
