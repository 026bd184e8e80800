package org.onrecord.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as JSON. */
public final class Figures {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
          .build();

  private Figures() {}

  /** @param figures a record of a measurement */
  public static String json(Object figures) {
    try {
      return JSON.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No more digits than a measurement has. */
  static double rounded(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(4)).doubleValue() : 0;
  }
}
