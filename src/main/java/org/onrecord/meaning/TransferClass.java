package org.onrecord.meaning;

import java.util.Locale;

/**
 * What a word of {@code transfer-words.tsv} says of a transfer.
 *
 * <p>"agreed to halt the delivery": PLEDGE, SUSPEND, GIVE.
 */
enum TransferClass {
  GIVE,
  EQUIP,
  RECEIVE,
  BUY,
  ARRIVE,
  REFUSE,
  SUSPEND,
  CANCEL,
  DENY,
  APPROVE,
  CONSIDER,
  REQUEST,
  WISH,
  PLEDGE,
  FAIL,
  BEGIN,
  CONTINUE,
  COMPLETE,
  INCLUDE,
  HELP,
  HASTEN,
  THANK,
  LIFT,
  SAY;

  /** As the table writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a weapon can be its object: "deliver tanks", "approve the tanks", but not "begin tanks". */
  boolean takesWeapons() {
    return switch (this) {
      case GIVE, EQUIP, RECEIVE, BUY, ARRIVE, REFUSE, SUSPEND, CANCEL, APPROVE, CONSIDER, REQUEST, WISH, PLEDGE -> true;
      case DENY, FAIL, BEGIN, CONTINUE, COMPLETE, INCLUDE, HELP, HASTEN, THANK, LIFT, SAY -> false;
    };
  }

  /** Whether its subject is the one who gets. */
  boolean subjectGets() {
    return this == RECEIVE || this == BUY || this == REQUEST;
  }
}
