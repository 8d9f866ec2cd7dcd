package io.headgate.asset.asset;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters of the inventory. */
public class AssetSearch {

    /** What the tag, serial number or model begins with. */
    @QueryParam("search")
    public @Nullable String search;

    /** Only this status. */
    @QueryParam("status")
    public @Nullable String status;

    /** Only this category. */
    @QueryParam("category")
    public @Nullable String category;

    /** How many at most. */
    @QueryParam("limit")
    @DefaultValue("50")
    public int limit;

    /** The place to go on from. */
    @QueryParam("after")
    public @Nullable String after;
}
