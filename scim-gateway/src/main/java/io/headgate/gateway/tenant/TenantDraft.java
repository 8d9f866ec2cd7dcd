package io.headgate.gateway.tenant;

import io.headgate.events.contract.TenantState;
import io.headgate.events.contract.Topics;
import io.headgate.gateway.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as an administrator sends it.
 *
 * @param key short and unique in the super tenant; never changes
 * @param name for people; the key when left out
 * @param rank the higher, the earlier it is taken among several; 0 when left out
 * @param status {@code ACTIVE} when left out
 * @param cell where it is hosted; {@code shared} when left out
 * @param aliases what values of directory attributes mean this tenant as well
 * @param domains its verified e-mail domains
 */
public record TenantDraft(
        String key,
        String name,
        @Nullable Integer rank,
        TenantState.Status status,
        String cell,
        List<String> aliases,
        List<String> domains) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Fills in what was left out and refuses what cannot be. */
    public TenantDraft {
        if (key == null || !KEY.matcher(key).matches()) {
            throw ProblemException.invalid(
                    "\"key\" has 1 to 63 lower-case letters, digits and hyphens and begins and ends"
                            + " with a letter or digit, for example \"london\".");
        }
        name = name == null || name.isBlank() ? key : name;
        rank = rank == null ? 0 : rank;
        status = status == null ? TenantState.Status.ACTIVE : status;
        cell = cell == null ? Topics.DEFAULT_CELL : cell;
        if (!KEY.matcher(cell).matches()) {
            throw ProblemException.invalid(
                    "\"cell\" has the form of a key, for example \"shared\".");
        }
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
