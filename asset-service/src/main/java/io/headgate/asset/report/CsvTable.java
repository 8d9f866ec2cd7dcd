package io.headgate.asset.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, in UTF-8, every cell quoted. A cell that a spreadsheet would run as a
 * formula begins with an apostrophe.
 */
final class CsvTable implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    CsvTable(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv =
                CsvWriter.builder()
                        .quoteStrategy(QuoteStrategies.ALWAYS)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(writer);
    }

    /** Writes a line; null becomes an empty cell. */
    void line(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvTable::safe).toArray(String[]::new));
    }

    void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String safe(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
