package dev.stepworker.integrations.eventbridge;

import static dev.stepworker.model.Rule.elements;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Rule;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.TaskRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends events to event buses. The task fails where a bus refuses one of them.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eventbridge.html">Step
 *     Functions and EventBridge</a>
 */
public final class EventBridgePutEvents extends TaskRequest {
  private static final String ACTION = "events:putEvents";
  private static final String OF_AWS = "aws.";

  /** The events, 1 to 10. */
  public final StructureListMember<Entry> entries =
      required(structures("Entries", Entry::new, elements(1, 10)));

  private EventBridgePutEvents() {}

  /** Goes on when the buses have taken the events. */
  public static ServiceTask requestResponse(Consumer<EventBridgePutEvents> spec) {
    return ServiceTask.requestResponse(ACTION, EventBridgePutEvents::new, spec);
  }

  /** Goes on when somebody sends the task token back, which the detail of an event has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<EventBridgePutEvents> spec) {
    return ServiceTask.waitForTaskToken(ACTION, EventBridgePutEvents::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    List<String> buses = isExpression(entries)
        ? List.of(anyBus(environment))
        : objectsOf(entries).stream().map(e -> e.busIn(environment)).distinct().toList();
    permissions.add(IamStatement.allow("events:PutEvents").on(buses));
  }

  @Override
  protected List<Field> tokenCarriers() {
    return isExpression(entries)
        ? List.of(entries)
        : objectsOf(entries).stream().<Field>map(entry -> entry.detail).toList();
  }

  private static String anyBus(AwsEnvironment environment) {
    return new Arn(environment.partition(), "events", "*", "*", "event-bus/*").toString();
  }

  /**
   * One event.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html">
   *     PutEventsRequestEntry</a>
   */
  public static final class Entry extends Structure {
    /** What happened: an object, or its JSON text. */
    public final DocumentMember detail = required(document("Detail"));

    /** What kind of thing happened, such as {@code OrderPlaced}. */
    public final Member<String> detailType = required(text("DetailType"));

    /** ARN or name of the bus; the account's default bus when unset. */
    public final Member<String> eventBusName = text("EventBusName");

    /** ARNs of what the event is about. */
    public final ListMember<String> resources = texts("Resources");

    /** Who says so, such as {@code shop.checkout}; names that begin with {@code aws.} are taken. */
    public final Member<String> source = required(text(
        "Source",
        new Rule<>("a name that does not begin with 'aws.'", name -> !name.startsWith(OF_AWS))));

    /** When it happened; when the bus takes the event if unset. */
    public final Member<Instant> time = textOf("Time", Instant::toString);

    /** The trace of AWS X-Ray that it belongs to. */
    public final Member<String> traceHeader = text("TraceHeader");

    private Entry() {}

    private String busIn(AwsEnvironment environment) {
      if (isExpression(eventBusName)) {
        return anyBus(environment);
      }
      String name = literalOf(eventBusName).orElse("default");
      return Arn.parse(name).isPresent() ? name : environment.arn("events", "event-bus/" + name);
    }
  }
}
