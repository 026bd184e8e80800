package org.onrecord.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.onrecord.pipeline.SoftwareVersion;

/**
 * On what a figure was measured; figures of two machines, or of a busy and an idle one, are no comparison.
 *
 * @param cpu the processor's name, "unknown" where the system does not tell
 * @param memoryMiB of the machine
 * @param load how many processes wanted a processor in the last minute, on average, when the measuring began; negative if unknown
 * @param date of the measurement, UTC
 */
public record MachineFacts(
    String cpu, int cores, long memoryMiB, String os, String jdk, long heapMiB, String version, double load, String date) {

  public static MachineFacts now() {
    OperatingSystemMXBean system = system();
    return new MachineFacts(
        line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize() >> 20,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version().toString(),
        Runtime.getRuntime().maxMemory() >> 20,
        SoftwareVersion.NUMBER,
        system.getSystemLoadAverage(),
        LocalDate.now(ZoneOffset.UTC).toString());
  }

  /** The processor time that this process has used on all threads, in seconds. */
  static double processorSeconds() {
    return system().getProcessCpuTime() / 1e9;
  }

  /** The most memory that this process has had in use at once, in MiB; empty where the system does not tell. */
  static OptionalLong peakResidentMiB() {
    return line("/proc/self/status", "VmHWM")
        .map(size -> OptionalLong.of(Long.parseLong(size.replaceAll("\\D", "")) >> 10))
        .orElseGet(OptionalLong::empty);
  }

  private static OperatingSystemMXBean system() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }

  /** What stands behind the first colon of the first such line. */
  private static Optional<String> line(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.filter(line -> line.startsWith(name)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    } catch (IOException | UncheckedIOException notThatSystem) {
      return Optional.empty();
    }
  }
}
