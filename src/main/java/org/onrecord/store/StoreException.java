package org.onrecord.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used as asked; the message names the folder and the remedy, in one line. */
public final class StoreException extends RuntimeException {

  public StoreException(String message) {
    this(message, null);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
