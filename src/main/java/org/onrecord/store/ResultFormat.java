package org.onrecord.store;

/** How an answer is printed. */
public enum ResultFormat {
  TABLE,
  CSV,
  JSON,
  TTL
}
