package org.onrecord.pipeline;

/** The stages of reading one article, in their order. */
public enum Stage {
  LANGUAGE,
  ATTRIBUTION,
  LINK,
  MEANING
}
