package org.onrecord.pipeline;

import org.onrecord.model.ReadResult;

/** Hears how a build goes on; always on the thread that builds. */
public interface BuildListener {

  /** Something could not be read; the rest goes on. */
  void rejected(ReadResult.Rejected rejected);

  /** So much is done, and what was added or changed of it is committed. */
  void committed(BuildSummary soFar);

  /** One more article or reject has been looked at. */
  void looked(long count);
}
