package org.onrecord.language;

/**
 * One mark in a text that may open or close a quotation.
 *
 * @param begin UTF-16 units
 * @param end one past its last character
 * @param neutral true for " and ', which look alike on both sides
 */
record QuotationMark(int begin, int end, Family family, Role role, boolean neutral) {

  /** Marks of one family close each other, whatever they look like: “ … " is a quotation. */
  enum Family {
    DOUBLE,
    SINGLE,
    GUILLEMETS,
    SINGLE_GUILLEMETS
  }

  /** What a mark does, as far as its neighbours tell. */
  enum Role {
    OPENS,
    CLOSES,
    /** A mark between two blanks or two letters: what it does depends on what is open. */
    EITHER,
    /** Closes if nothing better follows: "the allies’ decision" or "the ‘allies’ decision". */
    CLOSES_OR_APOSTROPHE
  }

  QuotationMark as(Role other) {
    return new QuotationMark(begin, end, family, other, neutral);
  }
}
