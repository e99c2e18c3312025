package dev.stepworker.benchmarks.peers;

import dev.stepworker.testkit.load.LoadEndpoint;
import java.net.URI;

/** The peers, by what they serve. */
public enum PeerKind {
  /** The guide's loop, one thread a slot, on the synchronous SDK. */
  HAND_WRITTEN_ACTIVITY(TaskKind.ACTIVITY),
  /** The asynchronous SDK in closed loops: the limit of the SDK. */
  BARE_SDK_ACTIVITY(TaskKind.ACTIVITY),
  /** A minimal HTTP client: the limit of the wire. */
  WIRE_ACTIVITY(TaskKind.ACTIVITY),
  /** Receive, answer, delete, one thread a slot, on the synchronous SDK. */
  HAND_WRITTEN_QUEUE(TaskKind.CALLBACK),
  /** The listener container of Spring Cloud AWS. */
  SPRING_QUEUE(TaskKind.CALLBACK);

  private final TaskKind serves;

  PeerKind(TaskKind serves) {
    this.serves = serves;
  }

  /** How its tasks reach it. */
  public TaskKind serves() {
    return serves;
  }

  /**
   * Makes a peer that has yet to start.
   *
   * @param endpoint serves both protocols
   * @param name the activity's or the queue's
   * @param slots tasks at once
   */
  public Peer create(URI endpoint, String name, int slots) {
    SdkClients clients = new SdkClients(endpoint, slots + 1);
    String arn = LoadEndpoint.activityArn(name);
    String url = LoadEndpoint.queueUrl(endpoint, name);
    return switch (this) {
      case HAND_WRITTEN_ACTIVITY -> new HandWrittenActivityLoop(clients.sfn(), arn, slots);
      case BARE_SDK_ACTIVITY -> new BareSdkActivityLoop(clients.sfnAsync(), arn, slots);
      case WIRE_ACTIVITY -> new WireActivityLoop(endpoint, arn, slots);
      case HAND_WRITTEN_QUEUE -> new HandWrittenQueueLoop(clients.sqs(), clients.sfn(), url, slots);
      case SPRING_QUEUE -> new SpringQueueListener(clients.sqsAsync(), clients.sfn(), url, slots);
    };
  }
}
