package org.onrecord.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Reads what somebody has filled into the table of {@link Reconciliation}, and adds it to a file of corrections: the actor is the item, in
 * every build from then on.
 *
 * <p>The column {@code item} holds "Q57665" or its page's address; empty and "-" say nothing. A value that is neither stops everything: then
 * nothing is written.
 */
public final class FilledSheet {

  private static final Pattern ITEM = Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:wiki|entity)/)?(Q[1-9][0-9]*)");
  private static final String SAME_AS = "<http://www.w3.org/2002/07/owl#sameAs>";
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
  private static final String KIND = "<" + Corrections.NAMESPACE + "kind>";
  private static final List<String> NEEDED = List.of("item", "name", "kind", "actor");

  private final Map<String, Entity> itemOfActor = new LinkedHashMap<>();

  private FilledSheet() {}

  /**
   * @param file CSV in UTF-8, parted by commas or semicolons
   * @param gazetteer tells an item's name where the table does not
   * @throws IllegalArgumentException with the row, if the table is not of the form
   */
  public static FilledSheet read(Path file, Gazetteer gazetteer) {
    FilledSheet sheet = new FilledSheet();
    try {
      String text = Files.readString(file).replaceFirst("^\uFEFF", "");
      String head = new BufferedReader(new StringReader(text)).readLine();
      char delimiter = head != null && head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser rows = format.parse(new StringReader(text))) {
        for (String column : NEEDED) {
          if (!rows.getHeaderMap().containsKey(column)) {
            throw new IllegalArgumentException(file + ": has no column '" + column + "'; fill the table that `onrecord wikidata reconcile` wrote");
          }
        }
        for (CSVRecord row : rows) {
          sheet.row(file, row, gazetteer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return sheet;
  }

  private void row(Path file, CSVRecord row, Gazetteer gazetteer) {
    String wanted = cell(row, "item").strip();
    if (wanted.isEmpty() || wanted.equals("-")) {
      return;
    }
    Matcher item = ITEM.matcher(wanted);
    String actor = cell(row, "actor");
    if (!item.matches()) {
      throw new IllegalArgumentException(file + ", row " + (row.getRecordNumber() + 1) + ": '" + wanted + "' is no item; write Q57665, or leave it empty");
    }
    if (!actor.matches("https?://[^\\s<>\"{}|\\\\^`]+/actor/[^\\s<>\"{}|\\\\^`]+")) {
      throw new IllegalArgumentException(file + ", row " + (row.getRecordNumber() + 1) + ": the column actor holds no actor's IRI");
    }
    itemOfActor.put(actor, entity(item.group(1), row, gazetteer));
  }

  private static Entity entity(String item, CSVRecord row, Gazetteer gazetteer) {
    EntityKind kind = EntityKind.valueOf(cell(row, "kind").toUpperCase(Locale.ROOT));
    return gazetteer.entity(item).orElseGet(() -> new Entity(item, kind, label(item, row), Optional.of(item)));
  }

  private static String label(String item, CSVRecord row) {
    for (int i = 1; row.isMapped("candidate " + i); i++) {
      if (cell(row, "candidate " + i).equals(item) && !cell(row, "label " + i).isBlank()) {
        return cell(row, "label " + i);
      }
    }
    return cell(row, "name");
  }

  /** A cell without the apostrophe that keeps spreadsheets from computing it. */
  private static String cell(CSVRecord row, String column) {
    String cell = row.isSet(column) ? row.get(column) : "";
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }

  /** How many actors were given an item. */
  public int size() {
    return itemOfActor.size();
  }

  /**
   * Adds to the file what it does not say yet; what it says of other things stays as it is.
   *
   * @param shipped to tell which items need no description
   * @return how many actors are new in it
   * @throws IllegalArgumentException if the file says that an actor is another item, or is no file of corrections
   */
  public int addTo(Path corrections, Gazetteer shipped) {
    try {
      boolean exists = Files.exists(corrections);
      Corrections before = exists ? Corrections.read(corrections) : Corrections.NONE;
      List<String> lines = new ArrayList<>();
      int added = 0;
      for (Map.Entry<String, Entity> one : itemOfActor.entrySet()) {
        String id = one.getKey().substring(one.getKey().indexOf("/actor/") + "/actor/".length());
        String known = before.canonical(id);
        if (!known.equals(id) && !known.equals(one.getValue().id())) {
          throw new IllegalArgumentException(
              corrections + " says that " + one.getKey() + " is " + known + ", and the table that it is " + one.getValue().id() + "; take one out");
        }
        if (known.equals(id)) {
          added++;
          lines.addAll(lines(one.getKey(), one.getValue(), shipped.entity(one.getValue().id()).isEmpty()));
        }
      }
      if (added > 0) {
        write(corrections, (exists ? Files.readString(corrections).stripTrailing() + "\n\n" : "") + String.join("\n", lines) + "\n");
      }
      return added;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + corrections, e);
    }
  }

  private static List<String> lines(String actor, Entity entity, boolean described) {
    List<String> lines = new ArrayList<>();
    String item = "<http://www.wikidata.org/entity/" + entity.id() + ">";
    lines.add("<" + actor + "> " + SAME_AS + " " + item + " .");
    if (described) {
      lines.add(item + " " + LABEL + " " + quoted(entity.label()) + " ; " + KIND + " \"" + entity.kind().name().toLowerCase(Locale.ROOT) + "\" .");
    }
    return lines;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> quoted.append(c < ' ' ? ' ' : c);
      }
    }
    return quoted.append('"').toString();
  }

  private static void write(Path file, String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, text, StandardCharsets.UTF_8);
    Corrections.read(next);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
