package org.onrecord.model;

import java.util.Optional;

/**
 * A weapon system or class that a statement is about.
 *
 * <p>"40 German Marders": weapon Marder, quantity 40, modifier "German".
 *
 * @param weapon an entity of {@code weapons.ttl}, its label in the singular: "Leopard 2", "155mm artillery round", "drone"
 * @param generic true for a class ("tank"), false for a system ("Leopard 2")
 * @param span the words that name it, or that stand for it ("the tanks")
 * @param modifier origin or user as the text says it: "German", "Soviet-made"
 */
public record WeaponReference(
    Entity weapon, boolean generic, Span span, Optional<Quantity> quantity, Optional<String> modifier) {}
