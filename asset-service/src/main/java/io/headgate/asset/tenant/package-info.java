/** The tenants of this cell, as the gateway names them, and which of them a caller reaches. */
@NullMarked
package io.headgate.asset.tenant;

import org.jspecify.annotations.NullMarked;
