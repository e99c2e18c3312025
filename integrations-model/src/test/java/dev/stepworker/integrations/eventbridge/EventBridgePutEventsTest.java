package dev.stepworker.integrations.eventbridge;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventBridgePutEventsTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EventBridgePutEvents.requestResponse(events -> {
      events.entries.add(e -> {
        e.detail.object(d -> d.path("order", "$.id"));
        e.detailType.set("OrderPlaced");
        e.eventBusName.set("orders");
        e.resources.set("arn:aws:s3:::orders");
        e.source.set("shop.checkout");
        e.time.set(Instant.parse("2027-01-01T00:00:00Z"));
        e.traceHeader.set("Root=1-5759e988");
      });
      events.entries.add(e -> {
        e.detail.path("$.audit");
        e.detailType.path("$.kind");
        e.source.set("awsome");
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::events:putEvents",
          "Parameters": {
            "Entries": [
              {
                "Detail": {"order.$": "$.id"},
                "DetailType": "OrderPlaced",
                "EventBusName": "orders",
                "Resources": ["arn:aws:s3:::orders"],
                "Source": "shop.checkout",
                "Time": "2027-01-01T00:00:00Z",
                "TraceHeader": "Root=1-5759e988"
              },
              {"Detail.$": "$.audit", "DetailType.$": "$.kind", "Source": "awsome"}
            ]
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("events:PutEvents")
            .on(
                "arn:aws:events:eu-central-1:111122223333:event-bus/default",
                "arn:aws:events:eu-central-1:111122223333:event-bus/orders"));
  }

  @Test
  void allowsAnyBusThatOnlyTheExecutionKnows() {
    ServiceTask oneEntry = EventBridgePutEvents.requestResponse(events -> events.entries.add(e -> {
      e.detail.path("$.detail");
      e.detailType.set("OrderPlaced");
      e.eventBusName.path("$.bus");
      e.source.set("shop.checkout");
    }));
    ServiceTask allEntries =
        EventBridgePutEvents.requestResponse(events -> events.entries.path("$.events"));

    assertThat(oneEntry.rolePolicy(HERE).statements())
        .isEqualTo(allEntries.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("events:PutEvents").on("arn:aws:events:*:*:event-bus/*"));
  }

  @Test
  void handsTheTokenOnInAnyDetail() {
    ServiceTask task = EventBridgePutEvents.waitForTaskToken(events -> {
      events.entries.add(e -> fill(e, "$.order"));
      events.entries.add(e -> fill(e, "$$.Task.Token"));
    });

    assertThat(tree(task.toJson(HERE)).path("Resource").asText())
        .isEqualTo("arn:aws:states:::events:putEvents.waitForTaskToken");
  }

  @Test
  void refusesACallbackWhoseDetailsPassNoTokenOn() {
    assertThatThrownBy(() -> EventBridgePutEvents.waitForTaskToken(events -> {
          events.entries.add(e -> fill(e, "$.order"));
          events.entries.add(e -> fill(e, "$.order"));
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Detail");
  }

  @Test
  void leavesTheNamesOfAwsToAws() {
    assertThatThrownBy(() ->
            EventBridgePutEvents.requestResponse(events -> events.entries.add(e -> {
              fill(e, "$.order");
              e.source.set("aws.shop");
            })))
        .hasMessage(
            "Entries[0].Source is 'aws.shop'; must be a name that does not begin with 'aws.'");
  }

  @Test
  void needsAnEvent() {
    assertThatThrownBy(() -> EventBridgePutEvents.requestResponse(e -> e.entries.setEmpty()))
        .hasMessage("Entries is a list of 0; must be 1 to 10 elements");
  }

  private static void fill(EventBridgePutEvents.Entry entry, String path) {
    entry.detail.object(detail -> detail.path("value", path));
    entry.detailType.set("OrderPlaced");
    entry.source.set("shop.checkout");
  }
}
