package org.onrecord.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who held which office when.
 *
 * <p>"The NATO chief" on 9 December 2022 is Jens Stoltenberg. Where two may have held it, nobody is named.
 */
public final class Offices {

  private final OfficeNames names = OfficeNames.load();
  private final Map<String, List<Office>> byBody = new HashMap<>();
  private final Map<String, List<Office>> byHolder = new HashMap<>();

  Offices(List<Office> offices) {
    for (Office office : offices) {
      byBody.computeIfAbsent(office.kind() + "\t" + office.body(), key -> new ArrayList<>(4)).add(office);
      byHolder.computeIfAbsent(office.holder(), key -> new ArrayList<>(4)).add(office);
    }
  }

  /**
   * The offices that words of a text can mean.
   *
   * @param words lower case, single spaces, without state or organisation: "defence minister"
   */
  public List<String> kinds(String words) {
    return names.kinds(words);
  }

  /** Whether {@link #kinds} can know words that begin with this one. */
  public boolean namesBegin(String word) {
    return names.begin(word);
  }

  /** All offices of the person, in no order of time. */
  public List<Office> of(String person) {
    return byHolder.getOrDefault(person, List.of());
  }

  /** Whether the body has had such an office at all. */
  public boolean exists(String kind, String body) {
    return byBody.containsKey(kind + "\t" + body);
  }

  /** The one who is known to have held the office on the day; empty where nobody or more than one is. */
  public Optional<String> holder(String kind, String body, LocalDate day) {
    String holder = null;
    LocalDate since = LocalDate.MIN;
    for (Office office : byBody.getOrDefault(kind + "\t" + body, List.of())) {
      if (office.heldOn(day)) {
        LocalDate start = office.from().orElseThrow().firstDay();
        if (holder != null && !holder.equals(office.holder()) && !start.isAfter(since)) {
          continue;
        }
        holder = office.holder();
        since = start;
      }
    }
    return Optional.ofNullable(holder);
  }
}
