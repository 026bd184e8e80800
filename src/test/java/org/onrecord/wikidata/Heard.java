package org.onrecord.wikidata;

import java.util.ArrayList;
import java.util.List;

/** Remembers what an import says; stops it, where it shall be stopped. */
class Heard implements DumpImport.Listener {

  final List<String> broken = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  int batches;

  @Override
  public void broken(long line, String reason) {
    broken.add(line + ": " + reason);
  }

  @Override
  public void progress(ImportProgress progress, long taken, long size) {
    batches++;
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }
}
