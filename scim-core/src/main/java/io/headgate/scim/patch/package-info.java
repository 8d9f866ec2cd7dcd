/**
 * PATCH as a pure function from document to document, and as a membership plan for groups (RFC
 * 7644, section 3.5.2).
 */
@NullMarked
package io.headgate.scim.patch;

import org.jspecify.annotations.NullMarked;
