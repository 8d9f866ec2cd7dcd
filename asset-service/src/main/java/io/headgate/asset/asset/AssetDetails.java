package io.headgate.asset.asset;

import io.headgate.asset.problem.InputCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people record of an asset.
 *
 * @param tag the inventory tag, unique in the tenant whatever its case
 * @param serial the maker's serial number
 * @param category what kind of thing, for example {@code Laptop}
 * @param model which one
 * @param status whether it may be handed out; {@code DEPLOYABLE} if absent
 * @param location where it is when nobody has it
 * @param purchaseDate when it was bought
 * @param purchasePrice for how much, in the tenant's currency
 * @param warrantyUntil the last day of the warranty
 * @param notes anything else
 */
public record AssetDetails(
        @Schema(required = true, examples = "LT-0001") @Nullable String tag,
        @Nullable String serial,
        @Schema(required = true, examples = "Laptop") @Nullable String category,
        @Schema(required = true, examples = "ThinkPad X1") @Nullable String model,
        @Nullable AssetStatus status,
        @Nullable String location,
        @Nullable LocalDate purchaseDate,
        @Nullable BigDecimal purchasePrice,
        @Nullable LocalDate warrantyUntil,
        @Nullable String notes) {

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._ -]*");
    private static final int LONGEST_TAG = 64;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NOTES = 4_000;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("999999999999.99");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /**
     * The details trimmed and with the defaults filled in.
     *
     * @throws io.headgate.asset.problem.ProblemException naming every field that breaks a rule
     */
    public Checked checked() {
        InputCheck check = new InputCheck();
        String checkedTag = check.required("tag", tag, LONGEST_TAG);
        check.require(
                checkedTag.isEmpty() || TAG.matcher(checkedTag).matches(),
                "tag",
                "\"%s\" has characters that do not fit a label; use letters, digits, space, dot, hyphen and underscore, and begin with a letter or digit."
                        .formatted(checkedTag));
        days(check);
        check.require(
                isPrice(purchasePrice),
                "purchasePrice",
                "is not a price; send a number that is not negative, with at most two decimals.");
        Checked checked =
                new Checked(
                        checkedTag,
                        check.optional("serial", serial, LONGEST_LINE),
                        check.required("category", category, LONGEST_LINE),
                        check.required("model", model, LONGEST_LINE),
                        status == null ? AssetStatus.DEPLOYABLE : status,
                        check.optional("location", location, LONGEST_LINE),
                        purchaseDate,
                        purchasePrice,
                        warrantyUntil,
                        check.optional("notes", notes, LONGEST_NOTES));
        check.finish();
        return checked;
    }

    private void days(InputCheck check) {
        check.require(
                inRange(purchaseDate), "purchaseDate", "lies outside the years 1900 to 2999.");
        check.require(
                inRange(warrantyUntil), "warrantyUntil", "lies outside the years 1900 to 2999.");
        check.require(
                purchaseDate == null
                        || warrantyUntil == null
                        || !warrantyUntil.isBefore(purchaseDate),
                "warrantyUntil",
                "lies before purchaseDate; correct one of the two.");
    }

    private static boolean isPrice(@Nullable BigDecimal price) {
        return price == null
                || (price.signum() >= 0
                        && price.scale() <= 2
                        && price.compareTo(HIGHEST_PRICE) <= 0);
    }

    private static boolean inRange(@Nullable LocalDate day) {
        return day == null || (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
    }

    /** Details that keep the rules; the fields are those of {@link AssetDetails}. */
    public record Checked(
            String tag,
            @Nullable String serial,
            String category,
            String model,
            AssetStatus status,
            @Nullable String location,
            @Nullable LocalDate purchaseDate,
            @Nullable BigDecimal purchasePrice,
            @Nullable LocalDate warrantyUntil,
            @Nullable String notes) {}
}
