/** Who is calling, in which role, and the id of the request. */
@NullMarked
package io.headgate.asset.access;

import org.jspecify.annotations.NullMarked;
