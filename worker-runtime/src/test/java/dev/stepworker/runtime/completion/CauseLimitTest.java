package dev.stepworker.runtime.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CauseLimitTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void leavesACauseAloneThatFits() {
    String cause = "x".repeat(32_768);

    assertThat(CauseLimit.cut(cause)).isSameAs(cause);
  }

  @Test
  void cutsTextAndSaysSo() {
    String cut = CauseLimit.cut("x".repeat(32_769));

    assertThat(cut).hasSize(32_768).endsWith("x...");
  }

  @Test
  void doesNotCutACharacterInTwo() {
    String cut = CauseLimit.cut("x" + "\uD83D\uDE00".repeat(20_000));

    assertThat(cut).hasSizeLessThanOrEqualTo(32_768).endsWith("\uD83D\uDE00...");
  }

  @Test
  void keepsJsonAsJson() throws JsonProcessingException {
    String cause = JSON.writeValueAsString(JSON.createObjectNode()
        .put("code", 7)
        .put("message", "m".repeat(20_000))
        .put("trace", "t\n".repeat(20_000)));

    JsonNode cut = JSON.readTree(limited(cause));

    assertThat(cut.get("code").intValue()).isEqualTo(7);
    assertThat(cut.get("message").textValue()).endsWith("m...");
    assertThat(cut.get("trace").textValue()).endsWith("...");
  }

  @Test
  void keepsTheNumbersOfJsonAsTheyWere() {
    String cause =
        "{\"price\":10.00,\"total\":1234567890123456.78,\"note\":\"" + "n".repeat(40_000) + "\"}";

    assertThat(limited(cause)).startsWith("{\"price\":10.00,\"total\":1234567890123456.78,");
  }

  @Test
  void keepsJsonOfManyShortMembersAsJson() throws JsonProcessingException {
    String cause = IntStream.range(0, 20_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));

    assertThat(JSON.readTree(limited(cause)).textValue()).startsWith("[0,1,2,").endsWith("...");
  }

  @Test
  void cutsWhatOnlyLooksLikeJson() {
    assertThat(limited("{" + "x".repeat(40_000))).endsWith("x...");
  }

  private static String limited(String cause) {
    String cut = CauseLimit.cut(cause);
    assertThat(cut).hasSizeLessThanOrEqualTo(32_768);
    return cut;
  }
}
