package org.onrecord.article;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** Whatever the bytes of a .html file are: articles or reasons come back, never a failure. */
class HtmlFuzz {

  @FuzzTest(maxDuration = "4s")
  void anyBytesGiveArticlesOrReasons(byte[] bytes) throws IOException {
    FuzzedFile.read("fuzzed.html", bytes);
  }
}
