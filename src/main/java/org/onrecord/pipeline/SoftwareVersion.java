package org.onrecord.pipeline;

/** Which On Record this is. */
public final class SoftwareVersion {

  /** As in {@code pom.xml}. */
  public static final String NUMBER = "0.1.0";

  private SoftwareVersion() {}
}
