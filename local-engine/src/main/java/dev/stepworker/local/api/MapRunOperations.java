package dev.stepworker.local.api;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.interpreter.MapRun;
import dev.stepworker.local.interpreter.MapRuns;
import dev.stepworker.local.tasks.StatesArn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The operations on the runs of distributed maps. */
final class MapRunOperations {
  private static final int MAX_ARN = 2000;
  private static final int MAX_CONCURRENCY = 10_000;
  private static final int PERCENT = 100;

  private final MapRuns mapRuns;
  private final ExecutionViews views;

  MapRunOperations(MapRuns mapRuns, ExecutionViews views) {
    this.mapRuns = mapRuns;
    this.views = views;
  }

  void addTo(Operations operations) {
    operations
        .answering("ListMapRuns", this::list)
        .answering("DescribeMapRun", this::describe)
        .answering("UpdateMapRun", this::update);
  }

  /**
   * The run of this ARN.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ResourceNotFound}
   */
  MapRun get(String arn) {
    StatesArn.parse(arn, "mapRun");
    return mapRuns
        .find(arn)
        .orElseThrow(
            () -> ServiceError.of("ResourceNotFound", "Resource not found: '" + arn + "'"));
  }

  private Map<String, @Nullable Object> list(Members members) {
    String arn = members.text("executionArn", 1, MAX_ARN);
    Page page = Page.of(members);
    views.get(arn);
    return page.answer(
        "mapRuns", mapRuns.of(arn).stream().map(MapRunOperations::summary).toList());
  }

  private Map<String, @Nullable Object> describe(Members members) {
    MapRun run = get(arn(members));
    Map<String, @Nullable Object> answer = summary(run);
    answer.remove("stateMachineArn");
    answer.put("status", run.status());
    answer.put("maxConcurrency", run.maxConcurrency());
    answer.put("toleratedFailureCount", (long) run.toleratedFailureCount());
    answer.put("toleratedFailurePercentage", run.toleratedFailurePercentage());
    answer.put("itemCounts", run.itemCounts());
    answer.put("executionCounts", run.executionCounts());
    answer.put("redriveCount", run.redrives());
    run.redriveDate().ifPresent(at -> answer.put("redriveDate", Timestamp.of(at)));
    return answer;
  }

  private Map<String, @Nullable Object> update(Members members) {
    MapRun run = get(arn(members));
    OptionalDouble count = limit(members, "toleratedFailureCount", Integer.MAX_VALUE);
    OptionalDouble percentage = limit(members, "toleratedFailurePercentage", PERCENT);
    OptionalDouble concurrency = limit(members, "maxConcurrency", MAX_CONCURRENCY);
    members.check();
    run.tolerate(count, percentage);
    concurrency.ifPresent(limit -> run.limitConcurrency((long) limit));
    return Map.of();
  }

  private static OptionalDouble limit(Members members, String name, int max) {
    return members.has(name)
        ? OptionalDouble.of(members.number(name, 0, max, 0))
        : OptionalDouble.empty();
  }

  private static Map<String, @Nullable Object> summary(MapRun run) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("mapRunArn", run.arn());
    members.put("executionArn", run.executionArn());
    members.put("stateMachineArn", machineArn(run.arn()));
    members.put("startDate", Timestamp.of(run.startDate()));
    run.stopDate().ifPresent(stop -> members.put("stopDate", Timestamp.of(stop)));
    return members;
  }

  private static String machineArn(String mapRunArn) {
    String machine = mapRunArn.substring(0, mapRunArn.lastIndexOf(':'));
    return machine.replace(":mapRun:", ":stateMachine:");
  }

  private static String arn(Members members) {
    String arn = members.text("mapRunArn", 1, MAX_ARN);
    members.check();
    return arn;
  }
}
