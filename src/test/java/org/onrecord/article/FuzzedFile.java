package org.onrecord.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.ReadResult;

/** Reads bytes as a file of a format and holds what comes of it to the readers' promises. */
final class FuzzedFile {

  private FuzzedFile() {}

  private static final ArticleReaders READERS = new ArticleReaders();

  static void read(String name, byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve(name);
    try {
      Files.write(file, bytes);
      for (ReadResult result : READERS.read(file)) {
        check(result);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void check(ReadResult result) {
    switch (result) {
      case ReadResult.Accepted(Article article) -> {
        int last = 0;
        for (Block block : article.blocks()) {
          if (block.span().begin() < last || block.span().end() > article.text().length()) {
            throw new IllegalStateException("block " + block + " leaves the text or its order");
          }
          last = block.span().end();
        }
      }
      case ReadResult.Rejected rejected -> {
        if (rejected.reason().isBlank() || rejected.toString().lines().count() != 1) {
          throw new IllegalStateException("a reason has to be one line: " + rejected);
        }
      }
    }
  }
}
