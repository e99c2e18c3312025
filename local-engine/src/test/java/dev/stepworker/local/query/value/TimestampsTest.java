package dev.stepworker.local.query.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2016-03-14T01:59:00Z, 2016-03-14T01:59:00Z",
    "2016-03-05T21:29:29.243167252Z, 2016-03-05T21:29:29.243167252Z",
    "2026-11-22T12:09:51.00Z, 2026-11-22T12:09:51Z",
    "2012-10-09T19:00:55+01:00, 2012-10-09T18:00:55Z"
  })
  void readsTimestampsWithAZone(String text, Instant expected) {
    assertThat(Timestamps.parse(text)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-12-05 21:29:29Z",
        "2016-12-05T21:29:29",
        "2016-12-05T25:29:29Z",
        "05-12-2016T21:29:29Z",
        "2023-02-24",
        "",
        "2026-11-22T12:09:51.000000",
        "2025-01-01T00%3A00%3A00Z",
        "2023-02-30T00:00:00Z"
      })
  void findsNoneInAnythingElse(String text) {
    assertThat(Timestamps.parse(text)).isEmpty();
  }
}
