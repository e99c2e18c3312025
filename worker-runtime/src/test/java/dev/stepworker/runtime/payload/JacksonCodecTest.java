package dev.stepworker.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JacksonCodecTest {
  record Line(String article, int count) {}

  record Order(String id, List<Line> lines, Optional<String> note, Instant at, Duration pause) {}

  private final JacksonCodec codec = JacksonCodec.create();

  @Test
  void readsWhatItWrites() {
    Order order = new Order(
        "o1",
        List.of(new Line("a", 2)),
        Optional.empty(),
        Instant.parse("2030-01-01T00:00:00Z"),
        Duration.ofSeconds(90));

    String json = codec.encode(order, Order.class);

    assertThat(json).contains("\"at\":\"2030-01-01T00:00:00Z\"").contains("\"pause\":\"PT1M30S\"");
    assertThat(codec.decode(json, Order.class)).isEqualTo(order);
  }

  @Test
  void readsGenericTypes() {
    Object lines = codec.decode(
        "[{\"article\":\"a\",\"count\":2}]", new TypeReference<List<Line>>() {}.type());

    assertThat(lines).isEqualTo(List.of(new Line("a", 2)));
  }

  @Test
  void ignoresMembersThatTheTypeDoesNotKnow() {
    assertThat(codec.decode("{\"article\":\"a\",\"count\":2,\"more\":1}", Line.class))
        .isEqualTo(new Line("a", 2));
  }

  @Test
  void tellsWhereAnInputDoesNotFitButNotWhatItHolds() {
    assertThatThrownBy(() ->
            codec.decode("{\"lines\":[{\"article\":\"a\",\"count\":\"secret\"}]}", Order.class))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("at lines[0].count, where int is expected")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> codec.decode("<secret/>", Line.class))
        .isInstanceOf(PayloadException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void writesNullAsNull() {
    assertThat(codec.encode(null, Line.class)).isEqualTo("null");
  }

  @Test
  void saysWhichOutputCannotBeWritten() {
    record Loop(Object self) {}

    assertThatThrownBy(() -> codec.encode(new Loop(new Object()), Loop.class))
        .isInstanceOf(PayloadException.class)
        .hasMessageContaining("cannot be written as JSON at self");
  }
}
