package io.journeydb.cli.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars on standard error, so that standard output stays clean; where there is no terminal, no bar is drawn. */
public final class Bars {

    private static final int UPDATE_MILLIS = 200;

    private final boolean terminal;

    public Bars() {
        // The launcher knows whether standard error is a terminal; before Java 22 no Java call says so.
        this.terminal = Boolean.getBoolean("journeydb.terminal");
    }

    /** Starts a bar that the caller steps and closes. */
    public ProgressBar start(String task, long total, String unit) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(UPDATE_MILLIS);
        PrintStream out = terminal ? System.err : new PrintStream(PrintStream.nullOutputStream());
        return bar.setConsumer(new ConsoleProgressBarConsumer(out, terminal ? 100 : 80))
                .build();
    }
}
