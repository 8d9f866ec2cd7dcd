/** What the tests start from: the running system, a super tenant in it, people, disturbances. */
@NullMarked
package io.headgate.acceptance.given;

import org.jspecify.annotations.NullMarked;
