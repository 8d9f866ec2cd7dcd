package io.headgate.asset.problem;

/**
 * What is wrong with one field.
 *
 * @param field its name in the request, nested names joined by dots
 * @param detail what is wrong with the value, and what to send instead
 */
public record FieldError(String field, String detail) {}
