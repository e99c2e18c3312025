package dev.stepworker.benchmarks.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RenderingBenchmarkTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int WARM_UP = 5;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void rendersFiftyStatesOfTwentyIntegrations() throws Exception {
    JsonNode states = MAPPER.readTree(benchmark(50).renderTwentyIntegrations()).path("States");

    assertThat(states).hasSize(50);
    assertThat(states.findValuesAsText("Resource").stream().distinct()).hasSize(20);
  }

  @Test
  void rendersAThousandStates() throws Exception {
    assertThat(MAPPER.readTree(benchmark(1000).render()).path("States")).hasSize(1000);
  }

  @Test
  void itsCostGrowsWithTheNumberOfStatesAndNoFaster() {
    for (IntFunction<String> rendering : renderings()) {
      double ofTenTimesAsMany = (double) bytes(rendering, 1000) / bytes(rendering, 100);

      assertThat(ofTenTimesAsMany).isBetween(8.0, 12.0);
    }
  }

  private static List<IntFunction<String>> renderings() {
    return List.of(
        states -> benchmark(states).render(),
        states -> benchmark(states).renderTwentyIntegrations(),
        states -> benchmark(states).policyOfTwentyIntegrations());
  }

  /** What one rendering allocates, which unlike its time is the same each time. */
  private long bytes(IntFunction<String> rendering, int states) {
    for (int i = 0; i < WARM_UP; i++) {
      assertThat(rendering.apply(states)).isNotEmpty();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    String rendered = rendering.apply(states);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(rendered).isNotEmpty();
    return allocated;
  }

  private static RenderingBenchmark benchmark(int states) {
    RenderingBenchmark benchmark = new RenderingBenchmark();
    benchmark.states = states;
    return benchmark;
  }
}
