package org.onrecord.pipeline;

import java.util.Set;
import org.onrecord.model.ReadResult;

/** Hears how a build goes on; always on the thread that builds. */
public interface BuildListener {

  /** Something could not be read; the rest goes on. */
  void rejected(ReadResult.Rejected rejected);

  /** So much is done, and what was added or changed of it is committed. */
  void committed(BuildSummary soFar);

  /** These articles' graphs were put in, replaced or taken out, which is committed. */
  default void graphsWritten(Set<String> graphIris) {}

  /** One more article or reject has been looked at. */
  void looked(long count);
}
