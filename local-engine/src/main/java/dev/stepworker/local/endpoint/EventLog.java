package dev.stepworker.local.endpoint;

import dev.stepworker.local.time.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What happened at an endpoint, in order. Written on the event loop, read from any thread. */
public final class EventLog {
  private final EventLoop loop;
  private final boolean recording;
  private final List<EndpointEvent> events = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  private long count;

  EventLog(EventLoop loop, boolean recording) {
    this.loop = loop;
    this.recording = recording;
  }

  /** All events until now; none if the endpoint keeps no log. */
  public synchronized List<EndpointEvent> all() {
    return List.copyOf(events);
  }

  /** All events of this kind until now. */
  public List<EndpointEvent> all(EndpointEvent.Kind kind) {
    return all().stream().filter(event -> event.kind() == kind).toList();
  }

  /** Completes with the first event, past or future, that fits. */
  public synchronized CompletableFuture<EndpointEvent> first(Predicate<EndpointEvent> condition) {
    CompletableFuture<EndpointEvent> found = new CompletableFuture<>();
    events.stream()
        .filter(condition)
        .findFirst()
        .ifPresentOrElse(found::complete, () -> watches.add(new Watch(condition, found)));
    return found;
  }

  boolean isRecording() {
    return recording;
  }

  synchronized void add(EndpointEvent.Kind kind, String operation, String task, String detail) {
    if (!recording) {
      return;
    }
    EndpointEvent event = new EndpointEvent(++count, loop.now(), kind, operation, task, detail);
    events.add(event);
    watches.removeIf(watch -> watch.sees(event));
  }

  private record Watch(Predicate<EndpointEvent> condition, CompletableFuture<EndpointEvent> found) {
    boolean sees(EndpointEvent event) {
      return condition.test(event) && found.complete(event);
    }
  }
}
