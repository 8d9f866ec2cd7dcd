/** Sub-accounts: a person's account in one tenant with the role it has there. */
@NullMarked
package io.headgate.tenant.account;

import org.jspecify.annotations.NullMarked;
