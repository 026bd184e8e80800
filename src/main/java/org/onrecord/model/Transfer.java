package org.onrecord.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Weapons on their way from one party to another, from the first request to delivery.
 *
 * <p>"Germany delivered 18 Leopard 2 to Ukraine": provider Germany, recipient Ukraine, weapon Leopard 2, quantity 18, delivered.
 *
 * @param value money, where the text gives a sum for these weapons
 * @param date the day the text gives for the step
 * @param statement where somebody said it; empty for narrated fact
 * @param evidence the words it was read from; never empty
 */
public record Transfer(
    List<Party> providers,
    List<Party> recipients,
    WeaponReference weapon,
    Optional<Money> value,
    Status status,
    Optional<SaidOn> date,
    Optional<Statement> statement,
    List<Span> evidence) {

  /** @param currency ISO 4217 */
  public record Money(long amount, String currency) {}

  /** How far a transfer has come; {@link #id()} is its name in JSON and RDF. */
  public enum Status {
    REQUESTED,
    CONSIDERED,
    PLEDGED,
    APPROVED,
    ORDERED,
    IN_TRANSIT,
    DELIVERED,
    REFUSED,
    SUSPENDED,
    CANCELLED,
    DENIED;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Transfer {
    providers = List.copyOf(providers);
    recipients = List.copyOf(recipients);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a transfer needs its evidence");
    }
  }
}
