package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Makes mappers for JSON that is taken apart and written again: its decimals keep all their digits
 * and their scale, {@code 10.00} too. Stateless.
 */
public final class ExactJson {
  private ExactJson() {}

  /** A mapper for trees; thread-safe. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}
