package org.onrecord.cluster;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.storage.StorageLevel;
import org.onrecord.pipeline.Extractor;

/**
 * Reads articles on a cluster: files by glob in, N-Quads out, the same quads that {@code onrecord extract --format nq} prints.
 *
 * <p>{@code spark-submit --class org.onrecord.cluster.ExtractJob … INPUT_GLOB OUTPUT_DIR [MIN_CONFIDENCE]} writes {@code OUTPUT_DIR/quads}
 * (text files, each quad once, sorted over all files) and {@code OUTPUT_DIR/rejects} (a line for each record that could not be read).
 * A file is never split: keep archives at some hundred megabytes, as Common Crawl does. Small files share tasks, at least as many as Spark's
 * default parallelism. The models are loaded once in each executor.
 */
public final class ExtractJob {

  private ExtractJob() {}

  /** One line of output. */
  private record Line(boolean isReject, String text) implements Serializable {}

  public static void main(String[] arguments) {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("usage: ExtractJob INPUT_GLOB OUTPUT_DIR [MIN_CONFIDENCE]");
      System.exit(2);
    }
    double minConfidence = arguments.length == 3 ? Double.parseDouble(arguments[2]) : Extractor.PROBABLE;
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("On Record: extract"))) {
      run(spark, arguments[0], arguments[1], minConfidence);
    }
  }

  /**
   * @param input a glob of files in any file system that Spark knows
   * @param output a folder that does not exist yet
   * @param minConfidence statements below it are left out, from 0 to 1
   */
  static void run(JavaSparkContext spark, String input, String output, double minConfidence) {
    // Spark puts small files into few tasks; what is moved from one to another here is where a file is, not what it holds.
    JavaPairRDD<String, PortableDataStream> packed = spark.binaryFiles(input, spark.defaultParallelism());
    JavaPairRDD<String, PortableDataStream> files = packed.repartition(Math.max(packed.getNumPartitions(), spark.defaultParallelism()));
    JavaRDD<Line> lines =
        files.flatMap(file -> lines(file._1(), file._2(), minConfidence)).persist(StorageLevel.DISK_ONLY());
    lines.filter(line -> !line.isReject).map(Line::text).distinct().sortBy(quad -> quad, true, spark.defaultParallelism()).saveAsTextFile(output + "/quads");
    lines.filter(Line::isReject).map(Line::text).sortBy(reject -> reject, true, 1).saveAsTextFile(output + "/rejects");
    lines.unpersist();
  }

  private static Iterator<Line> lines(String path, PortableDataStream bytes, double minConfidence) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new PulledLines<Line>(
        sink ->
            ExecutorModels.reading(minConfidence).read(path, name, bytes::open, quad -> sink.accept(new Line(false, quad)), reject -> sink.accept(new Line(true, reject))));
  }
}
