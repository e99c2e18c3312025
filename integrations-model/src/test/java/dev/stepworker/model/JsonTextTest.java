package dev.stepworker.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  private final ObjectNode tree = JsonMapper.builder().build().createObjectNode();

  @Test
  void writesWhatJacksonPrints() {
    tree.put("text", "a \"quoted\" text, é, \n and \u0001").put("flag", true).putNull("nothing");
    tree.putObject("empty");
    tree.putArray("list").add(1).add("two").addArray().addObject().put("deep", 3L);

    assertThat(JsonText.of(tree)).isEqualTo(tree.toPrettyString());
  }

  @Test
  void writesNumbersOfEveryKindAsJacksonDoes() {
    tree.put("short", (short) 1).put("long", Long.MAX_VALUE).put("double", 2.5).put("float", 0.1f);
    tree.put("decimal", new BigDecimal("1E+5")).put("big", BigInteger.TWO.pow(80));
    tree.put("none", Double.NaN).put("bytes", new byte[] {1, 2});

    assertThat(JsonText.of(tree)).isEqualTo(tree.toPrettyString());
  }
}
