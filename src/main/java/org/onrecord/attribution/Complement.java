package org.onrecord.attribution;

import java.util.Locale;

/** What a cue word can take as its content; the names are those of {@code cues.tsv}. */
enum Complement {
  /** "said (that) the talks failed", "said: “…”" */
  CLAUSE,
  /** "condemned the strike" */
  NP,
  /** "expressed hope that …", "issued veiled threats …": a noun cue as object */
  NOUN,
  /** "ruled out sending troops" */
  GERUND,
  /** "vowed to respond" */
  TO,
  /** "told reporters …", "warned Minsk that …": somebody addressed may stand before the content */
  PERSON,
  /** "urged Ankara to ratify" */
  PERSON_TO,
  /** "accused Minsk of lying" */
  PERSON_OF,
  /** "blamed Minsk for the delay" */
  PERSON_FOR,
  /** "warned of a famine" */
  OF,
  AGAINST,
  ABOUT,
  OVER,
  FOR,
  /** "called it a provocation" */
  NAMING,
  /** "described the visit as useful" */
  AS,
  /** "considers the base a threat" with "as" only */
  NP_AS,
  /** a noun cue's "that": "the claim that …" */
  THAT,
  /** "a statement of intent": too weak to stand alone */
  WEAK_OF,
  /** needs "that" or quotation marks: "wrote that …" */
  WEAK,
  /** the neutral reporting verb */
  PLAIN;

  static Complement of(String name) {
    return valueOf(name.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
