package org.onrecord.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site's robots.txt allows, by RFC 9309: the group that names this software, else the group of all; the longest matching path decides,
 * and of two equally long ones the permission.
 *
 * @param rules of the group that applies
 */
record RobotsRules(List<Rule> rules) {

  /** So much of a file is read (RFC 9309 asks for 500 KiB at the least), in characters. */
  static final int LONGEST = 512 * 1024;

  static final RobotsRules ALLOW_ALL = new RobotsRules(List.of());
  static final RobotsRules ALLOW_NONE = new RobotsRules(List.of(new Rule(false, "/")));

  /** @param path with {@code *} for anything and a final {@code $} for the end */
  record Rule(boolean allows, String path) {

    boolean matches(String target) {
      boolean anchored = path.endsWith("$");
      String body = anchored ? path.substring(0, path.length() - 1) : path;
      StringBuilder regex = new StringBuilder();
      for (String literal : body.split("\\*", -1)) {
        regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
      }
      return Pattern.compile(regex + (anchored ? "" : ".*"), Pattern.DOTALL).matcher(target).matches();
    }
  }

  /** @param agent the product token of this software, lower case */
  static RobotsRules parse(String robots, String agent) {
    List<Rule> named = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    boolean isNamed = false;
    boolean isAll = false;
    boolean anyNamed = false;
    boolean inAgents = false;
    for (String line : robots.substring(0, Math.min(robots.length(), LONGEST)).split("\\R")) {
      String[] sides = line.replaceFirst("#.*", "").split(":", 2);
      if (sides.length < 2) {
        continue;
      }
      String key = sides[0].strip().toLowerCase(Locale.ROOT);
      String value = sides[1].strip();
      if (key.equals("user-agent")) {
        if (!inAgents) {
          isNamed = false;
          isAll = false;
        }
        inAgents = true;
        isNamed |= value.toLowerCase(Locale.ROOT).equals(agent);
        isAll |= value.equals("*");
        anyNamed |= isNamed;
      } else if (key.equals("allow") || key.equals("disallow")) {
        inAgents = false;
        if (!value.isEmpty()) {
          Rule rule = new Rule(key.equals("allow"), value);
          if (isNamed) {
            named.add(rule);
          }
          if (isAll) {
            all.add(rule);
          }
        }
      }
    }
    return new RobotsRules(List.copyOf(anyNamed ? named : all));
  }

  /** @param target path and query of the address */
  boolean allow(String target) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path.length();
      if ((length > longest || length == longest && rule.allows) && rule.matches(target)) {
        longest = length;
        allowed = rule.allows;
      }
    }
    return allowed;
  }
}
