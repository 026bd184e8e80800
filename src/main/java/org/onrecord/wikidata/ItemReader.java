package org.onrecord.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one line of a Wikidata JSON dump without building what it does not need: {@code {"type":"item","id":"Q57665",…},}.
 *
 * <p>Of statements only {@code P31} and {@code P279} count, those of the best rank that is not deprecated; {@code somevalue} and
 * {@code novalue} say nothing. An empty object may be written {@code []}, as PHP does. One serves any number of threads.
 */
final class ItemReader {

  private static final String INSTANCE_OF = "P31";
  private static final String SUBCLASS_OF = "P279";

  private final JsonFactory json = new JsonFactory();
  private final List<String> languages;

  /** @param languages of labels, descriptions and aliases, the best first: "en", "mul" */
  ItemReader(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /** @param end one past the line's last byte */
  DumpLine read(byte[] bytes, int begin, int end) {
    int from = begin;
    int to = end;
    while (to > from && (isBlank(bytes[to - 1]) || bytes[to - 1] == ',')) {
      to--;
    }
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    if (from == to || to - from == 1 && (bytes[from] == '[' || bytes[from] == ']')) {
      return new DumpLine.Nothing();
    }
    if (bytes[from] == '[') {
      from++;
    }
    if (bytes[to - 1] == ']') {
      to--;
    }
    try (JsonParser in = json.createParser(bytes, from, to - from)) {
      return entity(in);
    } catch (JsonProcessingException e) {
      return new DumpLine.Broken(e.getOriginalMessage().lines().findFirst().orElse("no JSON"));
    } catch (IOException e) {
      return new DumpLine.Broken(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private DumpLine entity(JsonParser in) throws IOException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      return new DumpLine.Broken("no entity: the line does not begin with {");
    }
    String type = "";
    String id = "";
    Map<String, String> labels = Map.of();
    Map<String, String> descriptions = Map.of();
    Map<String, List<String>> aliases = Map.of();
    Claims claims = new Claims();
    int sitelinks = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "type" -> type = in.getValueAsString("");
        case "id" -> id = in.getValueAsString("");
        case "labels" -> labels = texts(in);
        case "descriptions" -> descriptions = texts(in);
        case "aliases" -> aliases = lists(in);
        case "claims", "statements" -> claims.read(in);
        case "sitelinks" -> sitelinks = fields(in);
        default -> in.skipChildren();
      }
    }
    if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
      return new DumpLine.Broken("more than one entity on the line");
    }
    if (!type.isEmpty() && !type.equals("item")) {
      return new DumpLine.Nothing();
    }
    int number = number(id);
    return number == 0
        ? new DumpLine.Broken("no item's id: '" + shown(id) + "'")
        : new DumpLine.Item(new DumpItem(
            number, sitelinks, names(labels, aliases), first(descriptions), claims.best(INSTANCE_OF), claims.best(SUBCLASS_OF)));
  }

  private static String shown(String id) {
    return id.length() > 20 ? id.substring(0, 20) + "…" : id;
  }

  /** 0 for what is no item's id. */
  static int number(String id) {
    if (id.length() < 2 || id.length() > 11 || id.charAt(0) != 'Q') {
      return 0;
    }
    long number = 0;
    for (int i = 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = 10 * number + c - '0';
    }
    return number > Integer.MAX_VALUE ? 0 : (int) number;
  }

  private List<String> names(Map<String, String> labels, Map<String, List<String>> aliases) {
    Set<String> names = new LinkedHashSet<>();
    for (String language : languages) {
      if (labels.containsKey(language)) {
        names.add(labels.get(language));
      }
    }
    if (!names.isEmpty()) {
      for (String language : languages) {
        names.addAll(aliases.getOrDefault(language, List.of()));
      }
    }
    return List.copyOf(names);
  }

  private String first(Map<String, String> texts) {
    for (String language : languages) {
      if (texts.containsKey(language)) {
        return texts.get(language);
      }
    }
    return "";
  }

  /** {@code {"en":{"language":"en","value":"NATO"},…}}, those of the wanted languages. */
  private Map<String, String> texts(JsonParser in) throws IOException {
    Map<String, String> texts = new HashMap<>(4);
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return texts;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String language = in.currentName();
      in.nextToken();
      if (languages.contains(language)) {
        String text = value(in);
        if (!text.isBlank()) {
          texts.put(language, text);
        }
      } else {
        in.skipChildren();
      }
    }
    return texts;
  }

  private Map<String, List<String>> lists(JsonParser in) throws IOException {
    Map<String, List<String>> lists = new HashMap<>(4);
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return lists;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String language = in.currentName();
      if (in.nextToken() == JsonToken.START_ARRAY && languages.contains(language)) {
        List<String> list = lists.computeIfAbsent(language, key -> new ArrayList<>(4));
        while (in.nextToken() != JsonToken.END_ARRAY) {
          String text = value(in);
          if (!text.isBlank()) {
            list.add(text);
          }
        }
      } else {
        in.skipChildren();
      }
    }
    return lists;
  }

  /** The {@code value} of the object that begins here, as one line. */
  private static String value(JsonParser in) throws IOException {
    String value = "";
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return value;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      if (field.equals("value")) {
        value = in.getValueAsString("").strip().replaceAll("[\\t\\r\\n]+", " ");
      } else {
        in.skipChildren();
      }
    }
    return value;
  }

  private static int fields(JsonParser in) throws IOException {
    int count = 0;
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return count;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      in.nextToken();
      in.skipChildren();
      count++;
    }
    return count;
  }

  /** The items that an entity's statements name. */
  private static final class Claims {

    private final Map<String, List<Integer>> normal = new HashMap<>(4);
    private final Map<String, List<Integer>> preferred = new HashMap<>(4);

    List<Integer> best(String property) {
      return preferred.getOrDefault(property, normal.getOrDefault(property, List.of()));
    }

    void read(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        in.skipChildren();
        return;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String property = in.currentName();
        if (in.nextToken() == JsonToken.START_ARRAY && (property.equals(INSTANCE_OF) || property.equals(SUBCLASS_OF))) {
          while (in.nextToken() != JsonToken.END_ARRAY) {
            statement(in, property);
          }
        } else {
          in.skipChildren();
        }
      }
    }

    private void statement(JsonParser in, String property) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        in.skipChildren();
        return;
      }
      int item = 0;
      String rank = "normal";
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "mainsnak" -> item = within(in, "datavalue", "value");
          case "rank" -> rank = in.getValueAsString("normal");
          default -> in.skipChildren();
        }
      }
      if (item > 0 && !rank.equals("deprecated")) {
        (rank.equals("preferred") ? preferred : normal).computeIfAbsent(property, key -> new ArrayList<>(2)).add(item);
      }
    }

    /** The item inside the objects of these names; 0 where there is none: {@code somevalue}, {@code novalue}. */
    private static int within(JsonParser in, String... path) throws IOException {
      int item = 0;
      if (in.currentToken() != JsonToken.START_OBJECT) {
        in.skipChildren();
        return item;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        if (path.length > 0 && field.equals(path[0])) {
          item = within(in, java.util.Arrays.copyOfRange(path, 1, path.length));
        } else if (path.length == 0 && field.equals("id")) {
          item = number(in.getValueAsString(""));
        } else if (path.length == 0 && field.equals("numeric-id") && item == 0) {
          item = Math.max(0, in.getValueAsInt(0));
        } else {
          in.skipChildren();
        }
      }
      return item;
    }
  }
}
