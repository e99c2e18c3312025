package dev.stepworker.local.endpoint;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.endpoint.EndpointEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ActivityDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ActivityListItem;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class TaskEndpointTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final TaskEndpoint endpoint =
      TaskEndpoint.builder().virtualTime(START).start();
  private final SfnAsyncClient client = Sdk.stepFunctions(endpoint.uri());
  private String resize = "";

  @BeforeEach
  void createActivity() {
    resize = endpoint.createActivity("resize");
  }

  @AfterEach
  void close() {
    client.close();
    endpoint.close();
  }

  @Test
  void createsDescribesListsAndDeletesActivities() {
    String arn = client.createActivity(r -> r.name("rotate")).join().activityArn();
    assertThat(client.createActivity(r -> r.name("rotate")).join().activityArn())
        .isEqualTo(arn);
    assertThat(client.describeActivity(r -> r.activityArn(arn)).join().creationDate())
        .isEqualTo(START);

    assertThat(client.listActivities().join().activities())
        .extracting(ActivityListItem::name)
        .containsExactly("resize", "rotate");

    client.deleteActivity(r -> r.activityArn(arn)).join();
    assertThatThrownBy(() -> client.describeActivity(r -> r.activityArn(arn)).join())
        .hasCauseInstanceOf(ActivityDoesNotExistException.class)
        .hasMessageContaining("Activity Does Not Exist: '" + arn + "'");
  }

  @Test
  void listsActivitiesInPages() {
    for (int i = 10; i < 15; i++) {
      endpoint.createActivity("page-" + i);
    }
    List<String> names = new CopyOnWriteArrayList<>();
    client
        .listActivitiesPaginator(r -> r.maxResults(2))
        .activities()
        .subscribe(activity -> names.add(activity.name()))
        .join();

    assertThat(names)
        .containsExactly("page-10", "page-11", "page-12", "page-13", "page-14", "resize");
    assertThat(endpoint.calls().of("ListActivities")).isEqualTo(3);
  }

  @Test
  void refusesNamesAndArnsAsTheServiceDoes() {
    assertThatThrownBy(() -> client.createActivity(r -> r.name("a b")).join())
        .hasCauseInstanceOf(InvalidNameException.class);
    assertThatThrownBy(
            () -> client.describeActivity(r -> r.activityArn("resize")).join())
        .hasCauseInstanceOf(InvalidArnException.class)
        .hasMessageContaining("Invalid Arn: 'Invalid ARN prefix: resize'");
    assertThatThrownBy(() -> client
            .getActivityTask(r -> r.activityArn(resize.replace("activity", "stateMachine")))
            .join())
        .hasCauseInstanceOf(InvalidArnException.class);
    assertThatThrownBy(
            () -> client.getActivityTask(r -> r.activityArn(resize + "x")).join())
        .hasCauseInstanceOf(ActivityDoesNotExistException.class);
    assertThatThrownBy(() -> client.createActivity(r -> r.name("x".repeat(81))).join())
        .hasCauseInstanceOf(SfnException.class)
        .hasMessageContaining("Member must have length less than or equal to 80");
  }

  @Test
  void carriesATaskToAWorkerAndItsOutputBack() {
    EndpointTask task = endpoint.schedule(resize, TaskSpec.ofInput("{\"width\":10}"));

    GetActivityTaskResponse received = poll().join();
    client.sendTaskHeartbeat(r -> r.taskToken(received.taskToken())).join();
    client
        .sendTaskSuccess(r -> r.taskToken(received.taskToken()).output("{\"ok\":true}"))
        .join();

    assertThat(received.input()).isEqualTo("{\"width\":10}");
    assertThat(task.ended()).isCompletedWithValue(task);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(task.output()).contains("{\"ok\":true}");
    assertThat(task.deliveries()).isEqualTo(1);
    assertThat(task.heartbeats()).isEqualTo(1);
    assertThat(task.acceptedCompletions()).isEqualTo(1);
  }

  @Test
  void carriesAFailureBack() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));

    client
        .sendTaskFailure(r -> r.taskToken(token(task)).error("Payment.Declined").cause("no money"))
        .join();

    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.error()).contains("Payment.Declined");
    assertThat(task.cause()).contains("no money");
  }

  @Test
  void refusesOutputsThatAreNoJson() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));

    assertThatThrownBy(() ->
            client.sendTaskSuccess(r -> r.taskToken(token(task)).output("ok")).join())
        .hasCauseInstanceOf(InvalidOutputException.class);
    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
  }

  @Test
  void refusesASecondCompletionAndCountsIt() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    client.sendTaskSuccess(r -> r.taskToken(token(task)).output("1")).join();

    assertThatThrownBy(() ->
            client.sendTaskSuccess(r -> r.taskToken(token(task)).output("2")).join())
        .hasCauseInstanceOf(TaskTimedOutException.class);
    assertThat(task.output()).contains("1");
    assertThat(task.acceptedCompletions()).isEqualTo(1);
    assertThat(task.refusedCalls()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoToken() {
    assertThatThrownBy(
            () -> client.sendTaskHeartbeat(r -> r.taskToken("guessed")).join())
        .hasCauseInstanceOf(InvalidTokenException.class);
  }

  @Test
  void timesOutATaskWithoutHeartbeats() {
    EndpointTask task = endpoint.schedule(resize, TaskSpec.ofInput("{}").heartbeat(ofSeconds(10)));
    endpoint.advance(Duration.ofHours(1));
    assertThat(task.status()).isEqualTo(TaskStatus.SCHEDULED);
    poll().join();
    task.started().join();

    endpoint.advance(ofSeconds(10));

    assertThat(task.status()).isEqualTo(TaskStatus.TIMED_OUT);
    assertThatThrownBy(
            () -> client.sendTaskHeartbeat(r -> r.taskToken(token(task))).join())
        .hasCauseInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void stopsATaskAsStopExecutionWould() {
    EndpointTask task = endpoint.schedule(resize, TaskSpec.ofInput("{}"));
    GetActivityTaskResponse received = poll().join();

    task.stop();

    assertThat(task.ended().join().status()).isEqualTo(TaskStatus.STOPPED);
    assertThatThrownBy(() ->
            client.sendTaskHeartbeat(r -> r.taskToken(received.taskToken())).join())
        .hasCauseInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void keepsAThousandPollsOpenAndServesThemAll() {
    int polls = 1000;
    List<CompletableFuture<GetActivityTaskResponse>> open =
        Stream.generate(this::poll).limit(polls).toList();
    endpoint.calls().reached("GetActivityTask", polls).join();
    assertThat(endpoint.openPolls(resize)).isEqualTo(polls);
    assertThatThrownBy(() -> poll().join()).hasMessageContaining("1000 polls are open");

    for (int i = 0; i < polls; i++) {
      endpoint.schedule(resize, TaskSpec.ofInput(String.valueOf(i)));
    }

    assertThat(open.stream().map(CompletableFuture::join).map(GetActivityTaskResponse::taskToken))
        .doesNotHaveDuplicates()
        .hasSize(polls);
  }

  @Test
  void answersOpenPollsWithoutATaskWhenItCloses() {
    CompletableFuture<GetActivityTaskResponse> open = poll();
    endpoint.calls().reached("GetActivityTask", 1).join();

    endpoint.close();

    assertThat(open.join().taskToken()).isNull();
    assertThat(open.join().input()).isNull();
  }

  @Test
  void holdsAPollAsLongAsItWasTold() {
    try (TaskEndpoint brief =
            TaskEndpoint.builder().pollHold(Duration.ofMillis(50)).start();
        SfnAsyncClient ofBrief = Sdk.stepFunctions(brief.uri())) {
      String arn = brief.createActivity("resize");

      assertThat(ofBrief.getActivityTask(r -> r.activityArn(arn)).join().taskToken())
          .isNull();
    }
  }

  @Test
  void logsWhatHappensInOrder() {
    EndpointTask task = endpoint.schedule(resize, TaskSpec.ofInput("{}"));
    String token = poll().join().taskToken();
    client.sendTaskFailure(r -> r.taskToken(token).error("Broken")).join();

    assertThat(endpoint.events().all())
        .extracting(EndpointEvent::kind)
        .containsExactly(Kind.SCHEDULED, Kind.CALLED, Kind.DELIVERED, Kind.CALLED, Kind.FAILED);
    assertThat(endpoint.events().all(Kind.CALLED))
        .extracting(EndpointEvent::task)
        .containsExactly("", task.id());
    assertThat(endpoint.events().all(Kind.FAILED))
        .containsExactly(new EndpointEvent(5, START, Kind.FAILED, "", task.id(), "Broken"));
    assertThat(endpoint
            .events()
            .first(event -> event.kind() == Kind.DELIVERED)
            .join()
            .detail())
        .isEqualTo("worker-1");
    assertThat(endpoint.calls().all())
        .containsEntry("GetActivityTask", 1L)
        .containsEntry("SendTaskFailure", 1L);
  }

  private CompletableFuture<GetActivityTaskResponse> poll() {
    return client.getActivityTask(r -> r.activityArn(resize).workerName("worker-1"));
  }

  private static String token(EndpointTask task) {
    return task.token().orElseThrow();
  }
}
