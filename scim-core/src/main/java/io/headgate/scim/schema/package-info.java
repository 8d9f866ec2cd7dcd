/** What Users and Groups consist of: attributes, schemas, resource types (RFC 7643). */
@NullMarked
package io.headgate.scim.schema;

import org.jspecify.annotations.NullMarked;
