package org.onrecord.meaning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.WeaponConcept;
import org.onrecord.model.Party;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Span;
import org.onrecord.model.Statement;
import org.onrecord.model.Transfer;
import org.onrecord.model.Transfer.Money;
import org.onrecord.model.Transfer.Status;
import org.onrecord.model.WeaponReference;

/**
 * A transfer as one sentence tells it, before it is known whether the article tells it in full.
 *
 * @param status null where the sentence only thinks of it
 * @param evidence from the cue to the weapon
 */
record TransferDraft(
    List<Party> providers,
    List<Party> recipients,
    WeaponReference weapon,
    WeaponConcept concept,
    @Nullable Status status,
    TransferCue cue,
    Span evidence,
    Optional<SaidOn> date,
    @Nullable Statement statement,
    Optional<Money> value) {

  TransferDraft to(List<Party> known) {
    if (!recipients.isEmpty() || providers.stream().anyMatch(known::contains)) {
      return this;
    }
    return new TransferDraft(providers, known, weapon, concept, status, cue, evidence, date, statement, value);
  }

  TransferDraft worth(Optional<Money> sum) {
    return new TransferDraft(providers, recipients, weapon, concept, status, cue, evidence, date, statement, sum);
  }

  /** Whether enough is known to call it a transfer. */
  boolean complete() {
    return status != null && !providers.isEmpty() && !recipients.isEmpty();
  }

  Transfer transfer() {
    return new Transfer(
        providers, recipients, weapon, value, java.util.Objects.requireNonNull(status), date, Optional.ofNullable(statement), List.of(evidence));
  }
}
