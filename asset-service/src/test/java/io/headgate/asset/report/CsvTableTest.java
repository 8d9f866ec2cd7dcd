package io.headgate.asset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String formula) throws IOException {
        assertThat(written(formula)).isEqualTo("\"'" + formula + "\"\r\n");
    }

    @Test
    void everyCellIsQuotedAndQuotesAreDoubled() throws IOException {
        assertThat(written("plain", "a,b", "say \"hi\"", "two\nlines", null, "Zoë"))
                .isEqualTo("\"plain\",\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\",\"Zoë\"\r\n");
    }

    private static String written(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(out)) {
            table.line(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
