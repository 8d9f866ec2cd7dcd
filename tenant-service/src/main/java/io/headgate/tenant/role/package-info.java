/** Access roles, the rules that give them, and the decision for one account. */
@NullMarked
package io.headgate.tenant.role;

import org.jspecify.annotations.NullMarked;
