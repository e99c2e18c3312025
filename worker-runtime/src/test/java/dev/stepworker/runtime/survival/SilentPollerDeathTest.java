package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failure 9: something throws, and a poller or a slot is gone for good without a word. */
class SilentPollerDeathTest {
  private static final TaskType<String, String> WORK =
      TaskType.of("work", String.class, String.class);
  private static final String BAD = "bad";

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void anErrorInAHandlerCostsNoSlot() {
    assertThatGoodTasksRunAfterBadOnes(rig.worker("w").activity(WORK, (input, task) -> {
      breakOn(input);
      return input;
    }));
  }

  @Test
  void anErrorInAnAsyncHandlersStageCostsNoSlot() {
    assertThatGoodTasksRunAfterBadOnes(rig.worker("w")
        .activityAsync(
            WORK,
            (input, task) -> input.equals(BAD)
                ? CompletableFuture.failedFuture(new AssertionError("broken"))
                : CompletableFuture.completedFuture(input)));
  }

  @Test
  void anErrorInTheCodecCostsNoSlotWhenItReads() {
    assertThatGoodTasksRunAfterBadOnes(echo().codec(new FragileCodec() {
      @Override
      public Object decode(String json, Type type) {
        breakOn(json);
        return json;
      }
    }));
  }

  @Test
  void anErrorInTheCodecCostsNoSlotWhenItWrites() {
    assertThatGoodTasksRunAfterBadOnes(echo().codec(new FragileCodec() {
      @Override
      public String encode(Object value, Type type) {
        breakOn(String.valueOf(value));
        return String.valueOf(value);
      }
    }));
  }

  @Test
  void anErrorInAnInterceptorCostsNoSlot() {
    assertThatGoodTasksRunAfterBadOnes(echo().intercept(new TaskInterceptor() {
      @Override
      public Object around(TaskContext task, Object input, Chain next) throws Exception {
        breakOn(String.valueOf(input));
        return next.proceed(input);
      }

      @Override
      public void onReceived(TaskInfo task) {
        throw new AssertionError("broken");
      }
    }));
  }

  @Test
  void anErrorInAnErrorMapperCostsNoSlot() {
    StepWorkerBuilder failing = rig.worker("w").activity(WORK, (input, task) -> {
      if (input.equals(BAD)) {
        throw new IllegalStateException("bad input");
      }
      return input;
    });

    assertThatGoodTasksRunAfterBadOnes(failing.mapErrors((failure, task) -> {
      throw new AssertionError("broken");
    }));
  }

  @Test
  void anErrorInEveryMeterCostsNeitherSlotNorPoller() {
    assertThatGoodTasksRunAfterBadOnes(echo().meterRegistry(new BrokenMeters()));
  }

  @Test
  void anAnswerThatIsNoJsonCostsNeitherSlotNorPoller() {
    rig.endpoint().faults().inject(Fault.malformedAnswer().on("GetActivityTask").next(2));
    StepWorker worker = rig.start(echo());
    schedule(BAD, 2);
    rig.awaitCalls("GetActivityTask", 4);

    assertThatGoodTasksRun(worker);
  }

  private void assertThatGoodTasksRunAfterBadOnes(StepWorkerBuilder builder) {
    StepWorker worker = rig.start(builder);
    schedule(BAD, 8).forEach(Soon::ended);

    assertThatGoodTasksRun(worker);
  }

  private void assertThatGoodTasksRun(StepWorker worker) {
    assertThat(schedule("good", 8))
        .allSatisfy(task -> assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED));
    assertThat(Soon.get("end of the drain", worker.drain(ofSeconds(30))).clean())
        .isTrue();
    assertThat(worker.status().sources().get(0).slotsUsed()).isZero();
    assertThat(worker.status().sources().get(0).slotsReserved()).isZero();
  }

  private StepWorkerBuilder echo() {
    return rig.worker("w")
        .activity(WORK, (input, task) -> input, options -> options.concurrency(2));
  }

  private List<EndpointTask> schedule(String input, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> rig.schedule("work", TaskSpec.ofInput('"' + input + '"')))
        .toList();
  }

  private static void breakOn(String text) {
    if (text.contains(BAD)) {
      throw new AssertionError("broken");
    }
  }

  /** Leaves JSON as it is. */
  private abstract static class FragileCodec implements PayloadCodec {
    @Override
    public Object decode(String json, Type type) {
      return json;
    }

    @Override
    public String encode(Object value, Type type) {
      return String.valueOf(value);
    }
  }
}
