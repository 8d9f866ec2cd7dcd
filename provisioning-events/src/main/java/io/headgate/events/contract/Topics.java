package io.headgate.events.contract;

import java.util.Locale;
import java.util.regex.Pattern;

/** The topic pair of a cell. */
public final class Topics {

    /** The cell that hosts every tenant that is not pinned elsewhere. */
    public static final String DEFAULT_CELL = "shared";

    private static final Pattern CELL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private Topics() {}

    /** Gateway to tenant-service. */
    public static String accounts(String cell) {
        return "headgate.accounts." + checked(cell);
    }

    /** Tenant-service to asset-service and anybody else. */
    public static String subAccounts(String cell) {
        return "headgate.sub-accounts." + checked(cell);
    }

    /** The partition of a tenant: all records of a tenant stand in one. */
    public static int partition(TenantId tenant, int partitions) {
        return Math.floorMod(tenant.value().hashCode(), partitions);
    }

    private static String checked(String cell) {
        if (!CELL.matcher(cell).matches()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "A cell's name has 1 to 63 lower-case letters, digits and hyphens and"
                                    + " begins and ends without a hyphen; \"%s\" does not.",
                            cell));
        }
        return cell;
    }
}
