/**
 * The filter language: text to typed tree, tree to text, tree over a resource (RFC 7644, section
 * 3.4.2.2).
 */
@NullMarked
package io.headgate.scim.filter;

import org.jspecify.annotations.NullMarked;
