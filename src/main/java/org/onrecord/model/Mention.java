package org.onrecord.model;

/** A stretch of text that names something of a kind; says nothing about which. */
public record Mention(Span span, EntityKind kind) {}
