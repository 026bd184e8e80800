package org.onrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question kept as a file of {@code queries/}: SPARQL under a comment that says what it asks and which values it takes.
 *
 * <pre>
 * # Who warned about escalation, in which words, when, according to whom.
 * # @param topic  topic  escalation  what they warned of
 * SELECT …
 * </pre>
 *
 * @param name the file's, without its ending
 * @param description the first line
 * @param sparql the file's text
 */
public record SavedQuery(String name, String description, List<Parameter> parameters, String sparql) {

  private static final Pattern PARAMETER = Pattern.compile("#\\s*@param\\s+(\\w+)\\s+(\\w+)\\s+(\"[^\"]*\"|\\S+)\\s*(.*)");

  public SavedQuery {
    parameters = List.copyOf(parameters);
  }

  /** @throws IllegalArgumentException if the head is not as described */
  public static SavedQuery parse(String name, String text) {
    List<Parameter> parameters = new ArrayList<>();
    String description = "";
    for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      Matcher parameter = PARAMETER.matcher(line);
      if (parameter.matches()) {
        parameters.add(
            new Parameter(
                parameter.group(1),
                Parameter.Type.valueOf(parameter.group(2).toUpperCase(Locale.ROOT)),
                unquoted(parameter.group(3)),
                parameter.group(4).strip()));
      } else if (description.isEmpty()) {
        description = line.substring(1).strip();
      }
    }
    if (description.isEmpty()) {
      throw new IllegalArgumentException(name + ": the first line says in a comment what the query asks");
    }
    return new SavedQuery(name, description, parameters, text);
  }

  private static String unquoted(String value) {
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(parameter -> parameter.name().equals(parameterName)).findFirst();
  }
}
