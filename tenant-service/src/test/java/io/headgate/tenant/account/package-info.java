/** Tests of sub-accounts. */
@NullMarked
package io.headgate.tenant.account;

import org.jspecify.annotations.NullMarked;
