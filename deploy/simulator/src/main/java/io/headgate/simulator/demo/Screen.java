package io.headgate.simulator.demo;

import io.headgate.simulator.entra.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plain text of 100 columns, with a line that moves while something is under way. */
final class Screen implements Progress {

    static final int WIDTH = 100;

    private static final long BETWEEN_MOVES = 100_000_000L;

    private final PrintStream out;
    private final boolean moving;
    private long moved;
    private boolean pending;

    // Absent without a terminal, from JDK 25 on as before JDK 22.
    @SuppressWarnings("SystemConsoleNull")
    Screen(PrintStream out) {
        this.out = out;
        Console console = System.console();
        this.moving = console != null && console.isTerminal();
    }

    /** The heading of a part. */
    synchronized void heading(String text) {
        settle();
        out.println();
        out.println(text);
        out.println("-".repeat(Math.min(WIDTH, text.length())));
    }

    /** A line. */
    synchronized void line(String text) {
        settle();
        out.println(text.stripTrailing());
    }

    /** A line with values in it. */
    @SuppressWarnings("AnnotateFormatMethod")
    void format(String format, @Nullable Object... values) {
        line(String.format(Locale.ROOT, format, values));
    }

    /** A paragraph of at most 100 columns, its lines after the first indented further. */
    void wrapped(String indent, String text) {
        wrap(indent, text).forEach(this::line);
    }

    static List<String> wrap(String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (line.length() + rest.length() > WIDTH && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent).append("  ");
            }
            while (line.length() + rest.length() > WIDTH) {
                int fits = WIDTH - line.length();
                lines.add(line + rest.substring(0, fits));
                rest = rest.substring(fits);
                line = new StringBuilder(indent).append("  ");
            }
            line.append(rest).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    @Override
    public synchronized void at(Stage stage, int done, int total) {
        String text = String.format(Locale.ROOT, "  %-16s %5d of %d", stage.label(), done, total);
        if (done == total) {
            replace(text);
            settle();
        } else {
            move(text);
        }
    }

    /** What is waited for; shown only where a line can move. */
    synchronized void move(String text) {
        if (moving && System.nanoTime() - moved > BETWEEN_MOVES) {
            replace(text);
            moved = System.nanoTime();
        }
    }

    private void replace(String text) {
        if (moving) {
            out.print("\r" + text + " ".repeat(Math.max(0, WIDTH - 1 - text.length())));
            out.flush();
            pending = true;
        } else {
            out.println(text);
        }
    }

    private void settle() {
        if (pending) {
            out.println();
            pending = false;
        }
    }
}
