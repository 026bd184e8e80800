package org.onrecord.pipeline;

import org.onrecord.model.ReadResult;

/**
 * What came of reading one place, and where that was.
 *
 * @param location names the place on this machine; only its digest is ever stored
 * @param root the path that the user named, likewise
 */
public record LocatedArticle(String root, String location, ReadResult result) {}
