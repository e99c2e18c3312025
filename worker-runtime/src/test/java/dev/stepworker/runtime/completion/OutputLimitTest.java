package dev.stepworker.runtime.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputLimitTest {
  @Test
  void takesExactlyTheLimit() {
    assertThat(OutputLimit.fits("x".repeat(262_144))).isTrue();
    assertThat(OutputLimit.fits("x".repeat(262_145))).isFalse();
  }

  @Test
  void countsBytesAndNotCharacters() {
    assertThat(OutputLimit.fits("ä".repeat(131_072))).isTrue();
    assertThat(OutputLimit.fits("ä".repeat(131_072) + "x")).isFalse();
    assertThat(OutputLimit.fits("\uD83D\uDE00".repeat(65_536))).isTrue();
    assertThat(OutputLimit.fits("\uD83D\uDE00".repeat(65_536) + "x")).isFalse();
  }
}
