/** What tests begin with: tenants, people, events, and the API as a caller sees it. */
@NullMarked
package io.headgate.asset.given;

import org.jspecify.annotations.NullMarked;
