package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code helm install} tells the user to do next. */
class NotesTest {
  static List<Path> examples() {
    return Chart.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void showTheGracePeriodWithItsArithmetic(Path values) {
    assertThat(Chart.notes(values))
        .containsPattern("has \\d+ seconds: preStopSleepSeconds \\d+ \\+ ");
  }

  @Test
  void nameWhatTheWorkerServes() {
    assertThat(Chart.notes(Chart.example("irsa")))
        .contains("It serves the activities of charge-card and the queues of approve-order,"
            + " 16 tasks a pod at once.");
  }

  @Test
  void giveTheCommandThatPodIdentityNeeds() {
    assertThat(Chart.notes(Chart.example("pod-identity")))
        .contains("aws eks create-pod-identity-association --cluster-name CLUSTER --namespace"
            + " payments \\\n    --service-account orders-stepworker --role-arn"
            + " arn:aws:iam::123456789012:role/payments-worker");
  }

  @Test
  void giveTheCommandThatPrintsTheWorkersPolicy() {
    assertThat(Chart.notes(Chart.example("minimal")))
        .contains("deployment/orders-stepworker -- java @/app/stepworker policy worker\n");
  }

  @Test
  void warnOfAWorkerThatServesNothing(@TempDir Path folder) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "{}");

    assertThat(Chart.notes(empty)).contains("WARNING: worker.handlers is empty");
  }
}
