package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.http.WireClient;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

class EveryOperationTest {
  /** They may be called without any member. */
  private static final Set<String> LISTS = Set.of("ListActivities", "ListStateMachines");

  private final LocalStepFunctions local = LocalStepFunctions.start();
  private final WireClient client = new WireClient(local.endpoint());

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void isServed() {
    Set<String> missing = new TreeSet<>();

    for (String operation : operations()) {
      WireClient.Response response = client.call(operation, "{}");
      if (response.errorType().equals("UnknownOperationException")) {
        missing.add(operation);
      }
    }

    assertThat(operations()).hasSizeGreaterThanOrEqualTo(37);
    assertThat(missing).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    for (String operation : operations()) {
      WireClient.Response response = client.call(operation, "{}");

      if (!LISTS.contains(operation)) {
        assertThat(response.status()).as(operation).isEqualTo(400);
        assertThat(response.errorType()).as(operation).isEqualTo("ValidationException");
        assertThat(response.errorMessage()).as(operation).isNotEmpty();
      }
    }
  }

  private static List<String> operations() {
    return Arrays.stream(SfnAsyncClient.class.getMethods())
        .filter(method -> CompletableFuture.class.isAssignableFrom(method.getReturnType()))
        .map(Method::getName)
        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }
}
