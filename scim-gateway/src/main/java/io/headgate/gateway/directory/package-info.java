/** The mirror of users, groups and memberships, as the identity provider last described them. */
@NullMarked
package io.headgate.gateway.directory;

import org.jspecify.annotations.NullMarked;
