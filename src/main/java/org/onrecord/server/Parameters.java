package org.onrecord.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.CalendarDate;

/** What a request asks for; a value that cannot be read is a bad request that names the parameter. */
final class Parameters {

  private static final int LONGEST = 2_000;

  private final HttpServletRequest request;
  private final String rest;

  /** @param rest what follows the endpoint's name in the path: "Q57665" of "/api/actor/Q57665" */
  Parameters(HttpServletRequest request, String rest) {
    this.request = request;
    this.rest = rest;
  }

  String rest() {
    return rest;
  }

  HttpServletRequest request() {
    return request;
  }

  /** "" where it is not given. */
  String text(String name) {
    String value = request.getParameter(name);
    if (value != null && value.length() > LONGEST) {
      throw Problem.badRequest(name + " has more than " + LONGEST + " characters").thrown();
    }
    return value == null ? "" : value.strip();
  }

  /** The IRIs that a repeated parameter names, each as a path of this server or in full. */
  Set<String> iris(String name) {
    Set<String> iris = new LinkedHashSet<>();
    String[] values = request.getParameterValues(name);
    if (values != null) {
      for (String value : values) {
        if (!value.isBlank()) {
          iris.add(Address.iriOf(value.strip()));
        }
      }
    }
    return iris;
  }

  int number(String name, int otherwise, int most) {
    String value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number < 0 || number > most) {
        throw Problem.badRequest(name + " lies between 0 and " + most + ", not " + number).thrown();
      }
      return number;
    } catch (NumberFormatException noNumber) {
      throw Problem.badRequest(name + " is no number: " + shown(value)).thrown();
    }
  }

  /** @param last whether "2023-01" means the month's last day and not its first */
  Optional<LocalDate> day(String name, boolean last) {
    String value = text(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      CalendarDate date = CalendarDate.parse(value);
      LocalDate first = date.firstDay();
      if (!last || date.day() != 0) {
        return Optional.of(first);
      }
      return Optional.of((date.month() != 0 ? first.plusMonths(1) : first.plusYears(1)).minusDays(1));
    } catch (IllegalArgumentException | DateTimeParseException noDate) {
      throw Problem.badRequest(name + " is no date such as 2023-01-21, 2023-01 or 2023: " + shown(value)).thrown();
    }
  }

  static String shown(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }
}
