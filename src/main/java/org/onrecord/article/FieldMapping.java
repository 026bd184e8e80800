package org.onrecord.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which field of a record holds what: {@code text=body,date=published_at}.
 *
 * @param names field names by role, for the roles that are mapped; the others are found under their usual names
 */
public record FieldMapping(Map<Role, String> names) {

  /** What a field can hold, with the names it usually has. */
  enum Role {
    ID("id", "uid", "guid", "_id"),
    URL("url", "link", "canonical_url", "web_url"),
    SOURCE("source", "publisher", "outlet", "site", "source_name", "publication"),
    DATE("date", "published", "date_publish", "published_at", "publishedat", "pubdate", "datepublished", "publish_date"),
    TITLE("title", "headline"),
    TEXT("text", "body", "content", "maintext", "article", "fulltext");

    private final String[] usual;

    Role(String... usual) {
      this.usual = usual;
    }
  }

  public static final FieldMapping USUAL = new FieldMapping(Map.of());

  public FieldMapping {
    names = Map.copyOf(names);
  }

  /**
   * @param mapping "role=field" pairs with commas between them; the roles are id, url, source, date, title, text
   * @throws IllegalArgumentException if the mapping is malformed or names no such role
   */
  public static FieldMapping parse(String mapping) {
    Map<Role, String> names = new HashMap<>();
    for (String pair : mapping.split(",")) {
      String[] sides = pair.split("=", 2);
      if (sides.length != 2 || sides[1].isBlank()) {
        throw new IllegalArgumentException("'" + pair + "' is no mapping like text=body");
      }
      try {
        names.put(Role.valueOf(sides[0].strip().toUpperCase(Locale.ROOT)), sides[1].strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("'" + sides[0].strip() + "' is none of id, url, source, date, title, text", e);
      }
    }
    return new FieldMapping(names);
  }

  /** The role's value in a record, through the record's own look-up by field name. */
  Optional<String> value(Role role, Function<String, Optional<String>> record) {
    String mapped = names.get(role);
    if (mapped != null) {
      return record.apply(mapped);
    }
    for (String name : role.usual) {
      Optional<String> value = record.apply(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** The article of a record of named fields, or why there is none. */
  org.onrecord.model.ReadResult read(
      ArticleFile file, String place, Function<String, Optional<String>> record, LayoutScanner layouts) {
    Optional<String> text = value(Role.TEXT, record);
    String path = file.place();
    if (text.isEmpty()) {
      return new org.onrecord.model.ReadResult.Rejected(path, place, "the record has no text");
    }
    return new ArticleDraft(file.name(), Optional.of(value(Role.ID, record).orElse(place)), StatedMetadata.NONE)
        .text(
            text.get(),
            layouts,
            new ArticleDraft.Fields(
                value(Role.TITLE, record),
                value(Role.SOURCE, record),
                value(Role.URL, record),
                value(Role.DATE, record).flatMap(PrintedDate::read)),
            path);
  }
}
