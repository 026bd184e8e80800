package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.BuildListener;
import org.onrecord.pipeline.BuildSummary;

/** Tells people how a build goes on: a bar with rate and time left on a terminal, and at the end the summary and what was rejected. */
final class BuildReport implements BuildListener {

  private static final int REFRESH_MILLIS = 500;
  private static final int MOST_REJECTS_SHOWN = 20;

  private final PrintWriter err;
  private final RejectsFile rejects;
  private final List<ReadResult.Rejected> shown = new ArrayList<>();
  private final long begun = System.nanoTime();
  private final ProgressBar bar;

  /** @param files how many there are to read */
  BuildReport(PrintWriter err, int files, RejectsFile rejects) {
    this.err = err;
    this.rejects = rejects;
    this.bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName("articles")
                .setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .showSpeed()
                .build();
  }

  @Override
  public void rejected(ReadResult.Rejected reject) {
    rejects.add(reject);
    if (shown.size() < MOST_REJECTS_SHOWN) {
      shown.add(reject);
    }
  }

  @Override
  public void committed(BuildSummary soFar) {
    if (bar != null) {
      bar.setExtraMessage(soFar.accepted() + " accepted, " + soFar.rejected() + " rejected");
    }
  }

  @Override
  public void looked(long count) {
    if (bar != null) {
      bar.maxHint(Math.max(bar.getMax(), count));
      bar.stepTo(count);
    }
  }

  /** Takes the bar away. */
  void stop() {
    if (bar != null) {
      bar.close();
    }
  }

  void finished(BuildSummary summary, boolean dryRun) {
    stop();
    shown.forEach(reject -> err.println("onrecord build: rejected: " + reject));
    if (summary.rejected() > MOST_REJECTS_SHOWN) {
      err.println("onrecord build: … and " + (summary.rejected() - MOST_REJECTS_SHOWN) + " more; --rejects FILE lists them all");
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    err.println((dryRun ? "would be: " : "") + summary);
    if (summary.statements() > 0) {
      err.printf(
          java.util.Locale.ROOT,
          "%d statements, %d quads; %.1f s, %.1f articles a second%n",
          summary.statements(),
          summary.quads(),
          seconds,
          (summary.added() + summary.changed()) / seconds);
    }
  }
}
