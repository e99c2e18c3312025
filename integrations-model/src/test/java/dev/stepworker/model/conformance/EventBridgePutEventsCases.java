package dev.stepworker.model.conformance;

import dev.stepworker.integrations.eventbridge.EventBridgePutEvents;
import dev.stepworker.integrations.eventbridge.EventBridgePutEvents.Entry;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EventBridgePutEventsCases {
  private EventBridgePutEventsCases() {}

  static ServiceTask build(Given given) {
    Consumer<EventBridgePutEvents> spec =
        events -> given.structures("entries", events.entries, EventBridgePutEventsCases::entry);
    return PatternFactories.of(given)
        .requestResponse(() -> EventBridgePutEvents.requestResponse(spec))
        .waitForTaskToken(() -> EventBridgePutEvents.waitForTaskToken(spec))
        .build();
  }

  private static void entry(Given given, Entry entry) {
    given.input("detail", entry.detail);
    given.text("detailType", entry.detailType);
    given.text("eventBus", entry.eventBusName);
    given.text("source", entry.source);
  }
}
