package dev.stepworker.local.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.query.value.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the real service did with choices, intrinsic functions, templates and expressions, done
 * again here.
 */
class RecordedQueriesTest {
  private static final Pattern PREFIX = Pattern.compile(
      "An error occurred while executing the state '.*?' \\(entered at the event id #\\d+\\)\\. ");
  private static final Pattern PLACEHOLDER = Pattern.compile(
      "<[^<>]*>|timestamp|RandomNumberGenerated|snf_role_arn|^date$|start-time|entered-time");

  @Test
  void givesEveryRecordedValueOfSmallExecutions() {
    assertThat(differences(Recordings.small())).isEmpty();
  }

  @Test
  void givesEveryRecordedValueAndFailureOfExecutionsWithoutTasks() {
    List<Map<String, Object>> withoutTasks = Recordings.all().stream()
        .filter(recording ->
            PassAndChoiceRun.canRun(PassAndChoiceRun.asMap(recording.get("definition"))))
        .toList();

    assertThat(withoutTasks).hasSizeGreaterThan(50);
    assertThat(differences(withoutTasks)).isEmpty();
  }

  private static List<String> differences(List<Map<String, Object>> recordings) {
    List<String> differences = new ArrayList<>();
    for (Map<String, Object> recording : recordings) {
      Object expected = expected(recording);
      Object actual = actual(recording);
      if (!same(expected, actual)) {
        differences.add(recording.get("name") + ": expected " + JsonText.of(expected) + " but was "
            + JsonText.of(actual));
      }
    }
    return differences;
  }

  private static Object expected(Map<String, Object> recording) {
    if (recording.get("expectedStatus").equals("SUCCEEDED")) {
      return recording.get("expectedOutput");
    }
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("error", recording.get("error"));
    failure.put("cause", PREFIX.matcher(String.valueOf(recording.get("cause"))).replaceFirst(""));
    return failure;
  }

  private static Object actual(Map<String, Object> recording) {
    Object input = recording.get("input");
    try {
      return new PassAndChoiceRun(PassAndChoiceRun.asMap(recording.get("definition")), input)
          .run(input);
    } catch (QueryFailure e) {
      return Map.of("error", e.error(), "cause", e.cause());
    }
  }

  private static boolean same(Object expected, Object actual) {
    if (expected instanceof Map<?, ?> map) {
      return actual instanceof Map<?, ?> other
          && map.keySet().equals(other.keySet())
          && map.keySet().stream().allMatch(name -> same(map.get(name), other.get(name)));
    } else if (expected instanceof List<?> list) {
      return actual instanceof List<?> other
          && list.size() == other.size()
          && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), other.get(i)));
    } else if (expected instanceof Number number && actual instanceof Number other) {
      return new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    } else if (expected instanceof String text && PLACEHOLDER.matcher(text).find()) {
      return actual != null && pattern(text).matcher(String.valueOf(actual)).matches();
    }
    return Objects.equals(expected, actual);
  }

  private static Pattern pattern(String text) {
    String[] fixed = PLACEHOLDER.split(text, -1);
    return Pattern.compile(
        String.join(".*", Arrays.stream(fixed).map(Pattern::quote).toList()), Pattern.DOTALL);
  }
}
