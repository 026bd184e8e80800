package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.ReadResult;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildListener;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.pipeline.Watch;
import org.onrecord.server.OnRecordServer;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;

/**
 * The rounds of a build that goes on: each is told of in a line, goes into the full-text index, and shows on the server where one runs in
 * this process.
 */
final class WatchedBuild implements Watch.Rounds {

  private final Tdb2Store store;
  private final TextIndex index;
  private final Optional<OnRecordServer> server;
  private final PrintWriter err;
  private final RejectsFile rejects;
  private final Set<String> written = new HashSet<>();
  private long begun;

  /** @param server of the same store */
  WatchedBuild(Tdb2Store store, Optional<OnRecordServer> server, PrintWriter err, RejectsFile rejects) {
    this.store = store;
    this.index = TextIndex.of(store.folder());
    this.server = server;
    this.err = err;
    this.rejects = rejects;
  }

  @Override
  public BuildListener begun() {
    begun = System.nanoTime();
    written.clear();
    return new BuildListener() {
      @Override
      public void rejected(ReadResult.Rejected rejected) {
        err.println("onrecord build: rejected: " + rejected);
        rejects.add(rejected);
      }

      @Override
      public void committed(BuildSummary soFar) {}

      @Override
      public void graphsWritten(Set<String> graphIris) {
        written.addAll(graphIris);
      }

      @Override
      public void looked(long count) {}
    };
  }

  @Override
  public void ended(BuildSummary summary) {
    if (!written.isEmpty()) {
      index.update(store.dataset(), written);
      server.ifPresent(OnRecordServer::refresh);
    }
    err.printf(Locale.ROOT, "%s (%.2f s)%n", summary, (System.nanoTime() - begun) / 1e9);
  }
}
