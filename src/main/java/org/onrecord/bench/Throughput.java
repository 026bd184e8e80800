package org.onrecord.bench;

import java.util.function.LongSupplier;

/**
 * How fast it went.
 *
 * @param threads that read articles
 * @param seconds on the clock
 * @param processorSeconds of all threads together, which another process's work does not lengthen
 */
public record Throughput(int threads, long articles, double seconds, double articlesPerSecond, double processorSeconds, double articlesPerProcessorSecond) {

  /** Runs and measures. @param work tells how many articles it did */
  static Throughput of(int threads, LongSupplier work) {
    double processor = MachineFacts.processorSeconds();
    long begun = System.nanoTime();
    long articles = work.getAsLong();
    double seconds = (System.nanoTime() - begun) / 1e9;
    double processorSeconds = MachineFacts.processorSeconds() - processor;
    return new Throughput(
        threads, articles, Figures.rounded(seconds), Figures.rounded(articles / seconds), Figures.rounded(processorSeconds),
        Figures.rounded(articles / processorSeconds));
  }
}
