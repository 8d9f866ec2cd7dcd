package io.headgate.asset.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.headgate.asset.paging.Page;

/**
 * A page of a report.
 *
 * @param total how many lines the whole report has
 * @param page some of them
 */
public record ReportPage<T>(long total, @JsonUnwrapped Page<T> page) {}
