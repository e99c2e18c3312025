package dev.stepworker.runtime.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.endpoint.TaskStatus;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class SoakTest {
  private static final Logger log = LoggerFactory.getLogger(SoakTest.class);

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void losesNoTaskHoweverCallsFailAndProcessesEnd() {
    SoakResult result = SoakRun.run(SoakSettings.fromProperties());
    log.warn("{}", result);

    assertThat(result.violations().size()).as("%s", result).isZero();
    assertThat(result.ends().keySet())
        .isSubsetOf(TaskStatus.SUCCEEDED, TaskStatus.FAILED, TaskStatus.TIMED_OUT);
    assertThat(result.ends().get(TaskStatus.SUCCEEDED)).isPositive();
  }
}
