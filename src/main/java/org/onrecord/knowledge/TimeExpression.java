package org.onrecord.knowledge;

import org.onrecord.model.CalendarDate;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Span;

/** Words that name a time, and the time they name: "last Friday", "in late February". */
public record TimeExpression(Span span, CalendarDate date, SaidOn.Basis basis) {}
