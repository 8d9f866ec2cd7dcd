/** An identity provider's link to a super tenant: its settings, secret tokens and last contact. */
@NullMarked
package io.headgate.gateway.connection;

import org.jspecify.annotations.NullMarked;
