package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.OneEngine;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.TooManyTagsException;

class TagOperationsTest {
  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final SfnAsyncClient client = engine.client();

  @Test
  void keepsTheTagsOfAStateMachine() {
    String arn = client
        .createStateMachine(r -> r.name("orders")
            .definition(Definitions.PASS)
            .roleArn(Definitions.ROLE)
            .tags(tag("team", "blue"), tag("stage", "test")))
        .join()
        .stateMachineArn();

    client.tagResource(r -> r.resourceArn(arn).tags(tag("team", "green"))).join();
    client.untagResource(r -> r.resourceArn(arn).tagKeys("stage", "absent")).join();

    assertThat(tags(arn)).containsExactly(tag("team", "green"));
  }

  @Test
  void keepsTheTagsOfAnActivity() {
    String arn = client
        .createActivity(r -> r.name("resize").tags(tag("team", "blue")))
        .join()
        .activityArn();

    assertThat(tags(arn)).containsExactly(tag("team", "blue"));

    client.deleteActivity(r -> r.activityArn(arn)).join();
    assertThatThrownBy(() -> tags(arn))
        .hasCauseInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Resource not found: '" + arn + "'");
  }

  @Test
  void refusesMoreThanFiftyTags() {
    String arn = client.createActivity(r -> r.name("resize")).join().activityArn();
    List<Tag> many =
        IntStream.range(0, 51).mapToObj(i -> tag("key-" + i, "value")).toList();

    assertThatThrownBy(
            () -> client.tagResource(r -> r.resourceArn(arn).tags(many)).join())
        .hasCauseInstanceOf(TooManyTagsException.class);
    assertThat(tags(arn)).isEmpty();
  }

  @Test
  void refusesWhatIsNoArn() {
    assertThatThrownBy(() -> tags("orders")).hasCauseInstanceOf(InvalidArnException.class);
  }

  private List<Tag> tags(String arn) {
    return client.listTagsForResource(r -> r.resourceArn(arn)).join().tags();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
