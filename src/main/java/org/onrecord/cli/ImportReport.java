package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.onrecord.wikidata.DumpImport;
import org.onrecord.wikidata.ImportProgress;

/** Tells people how an import goes on: a bar over the dump's bytes on a terminal, a line a minute elsewhere; the first broken lines. */
final class ImportReport implements DumpImport.Listener, AutoCloseable {

  private static final int REFRESH_MILLIS = 500;
  private static final int MOST_BROKEN_SHOWN = 20;
  private static final long LINE_EVERY = 60_000_000_000L;
  private static final long MEBIBYTE = 1L << 20;

  private final PrintWriter err;
  private final ProgressBar bar;
  private final long begun = System.nanoTime();
  private long told = begun;
  private long itemsBefore = -1;
  private int broken;

  ImportReport(PrintWriter err) {
    this.err = err;
    this.bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName("dump")
                .setUnit(" MiB", MEBIBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .showSpeed()
                .build();
  }

  @Override
  public void broken(long line, String reason) {
    if (broken++ < MOST_BROKEN_SHOWN) {
      err.println("line " + line + ": " + reason);
    }
  }

  @Override
  public void progress(ImportProgress progress, long taken, long size) {
    if (itemsBefore < 0) {
      itemsBefore = progress.items();
    }
    if (bar != null) {
      bar.maxHint(size);
      bar.stepTo(taken);
      bar.setExtraMessage(progress.items() + " items, " + rate(progress) + "/s, " + progress.kept() + " candidates");
    } else if (System.nanoTime() - told > LINE_EVERY) {
      told = System.nanoTime();
      err.println(String.format(
          Locale.ROOT, "%.1f %% of the dump, %d items, %d/s, %d candidates", 100.0 * taken / Math.max(1, size), progress.items(), rate(progress),
          progress.kept()));
    }
  }

  private long rate(ImportProgress progress) {
    return Math.round((progress.items() - itemsBefore) / seconds());
  }

  private double seconds() {
    return Math.max(1, System.nanoTime() - begun) / 1e9;
  }

  @Override
  public void note(String text) {
    err.println(text);
  }

  void finished(DumpImport.Summary summary, String file, long bytes) {
    close();
    err.println(String.format(
        Locale.ROOT, "%d items read, %d kept with %d names, %d lines broken, in %.0f s: %s, %d MiB", summary.progress().items(), summary.entities(),
        summary.names(), summary.progress().broken(), seconds(), file, bytes / MEBIBYTE));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
