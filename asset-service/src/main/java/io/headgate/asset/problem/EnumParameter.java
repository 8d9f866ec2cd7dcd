package io.headgate.asset.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters whose values are a closed set. */
public final class EnumParameter {

    private EnumParameter() {}

    /**
     * The value, in any case; absent stays absent.
     *
     * @throws ProblemException naming the values there are
     */
    public static <E extends Enum<E>> @Nullable E of(
            String name, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(value.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        name,
                                        "\"%s\" is not known; send one of %s."
                                                .formatted(value, names(type))));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
