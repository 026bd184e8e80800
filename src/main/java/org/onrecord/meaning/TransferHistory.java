package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.model.Transfer;
import org.onrecord.model.Transfer.Status;

/**
 * Makes one history of what an article says several times.
 *
 * <p>"Kyiv asked for Leopards … no decision yet … the delivery of the tanks" by one provider to one recipient is one transfer, considered:
 * a request that is being weighed is no second transfer. A promise and its delivery are two.
 */
final class TransferHistory {

  private final WeaponTaxonomy taxonomy;

  TransferHistory(WeaponTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** In a list that spells out a general word ("vehicles – 40 Marders and 50 Bradleys"), only what is spelled out. */
  static List<TransferDraft> withoutWhatIsSpelledOut(List<TransferDraft> drafts, String text) {
    List<TransferDraft> kept = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      TransferDraft draft = drafts.get(i);
      boolean spelledOut = false;
      for (int k = i + 1; k < drafts.size() && draft.weapon().generic() && draft.weapon().quantity().isEmpty(); k++) {
        TransferDraft later = drafts.get(k);
        spelledOut |= !later.weapon().generic() && later.cue().equals(draft.cue())
            && announces(text.substring(draft.weapon().span().end(), later.weapon().span().begin()));
      }
      if (!spelledOut) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static boolean announces(String between) {
    return between.contains("–") || between.contains("—") || between.contains(" - ") || between.contains(":") || between.contains("including")
        || between.contains("such as") || between.contains("namely");
  }

  List<Transfer> steps(List<TransferDraft> drafts) {
    List<TransferDraft> steps = new ArrayList<>();
    for (TransferDraft draft : drafts) {
      if (draft.complete() && !TransferReader.isAtLarge(draft.concept()) && drafts.stream().noneMatch(other -> isMoreOf(other, draft))) {
        add(steps, draft);
      }
    }
    return steps.stream().map(TransferDraft::transfer).toList();
  }

  /** Whether the other names the system that this one only calls by its class, or the same with its number. */
  private boolean isMoreOf(TransferDraft other, TransferDraft draft) {
    return other != draft && other.complete() && sameParties(other, draft) && draft.weapon().generic() && !other.weapon().generic()
        && draft.weapon().quantity().isEmpty() && taxonomy.isA(other.concept(), draft.concept().slug())
        && (other.status() != Status.REQUESTED || draft.status() != Status.REFUSED);
  }

  private void add(List<TransferDraft> steps, TransferDraft draft) {
    for (int i = 0; i < steps.size(); i++) {
      TransferDraft step = steps.get(i);
      if (!sameParties(step, draft) || !step.concept().equals(draft.concept())) {
        continue;
      }
      if (step.status() == draft.status() || overtakes(step.status(), draft.status())) {
        if (step.status() == draft.status() && step.weapon().quantity().isEmpty() && draft.weapon().quantity().isPresent()) {
          steps.set(i, draft);
        } else if (step.status() == draft.status() && !step.weapon().quantity().equals(draft.weapon().quantity())
            && draft.weapon().quantity().isPresent()) {
          continue;
        }
        return;
      }
      if (overtakes(draft.status(), step.status())) {
        steps.set(i, draft);
        return;
      }
    }
    steps.add(draft);
  }

  private static boolean sameParties(TransferDraft one, TransferDraft other) {
    return Set.copyOf(one.providers()).equals(Set.copyOf(other.providers()))
        && Set.copyOf(one.recipients()).equals(Set.copyOf(other.recipients()));
  }

  /** Whether the first status makes the second old news. */
  private static boolean overtakes(Status one, Status other) {
    return switch (other) {
      case REQUESTED -> one != Status.REQUESTED;
      case CONSIDERED -> one != Status.REQUESTED && one != Status.CONSIDERED && one != Status.DENIED;
      case PLEDGED, APPROVED, ORDERED, IN_TRANSIT, DELIVERED, REFUSED, SUSPENDED, CANCELLED, DENIED -> false;
    };
  }
}
