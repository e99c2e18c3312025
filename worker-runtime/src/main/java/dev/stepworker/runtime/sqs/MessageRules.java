package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.options.Acknowledge;
import dev.stepworker.runtime.options.Probe;
import dev.stepworker.runtime.options.QueueOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What was set for the messages of one queue. Thread-safe. */
record MessageRules(Acknowledge acknowledge, Set<Probe> probes, Redelivery redelivery) {
  static MessageRules of(QueueOptions options, BooleanSupplier isDraining) {
    Redelivery redelivery =
        new Redelivery(options.firstRedelivery(), options.longestRedelivery(), isDraining);
    return new MessageRules(options.acknowledge(), options.probes(), redelivery);
  }

  /** Whether the service is asked before the task of a message is done. */
  boolean probes(int receiveCount, Duration waited, Optional<Duration> heartbeatTimeout) {
    boolean isOld =
        heartbeatTimeout.filter(timeout -> waited.compareTo(timeout) >= 0).isPresent();
    return probes.contains(Probe.ALWAYS)
        || (probes.contains(Probe.REDELIVERED) && receiveCount > 1)
        || (probes.contains(Probe.OLDER_THAN_HEARTBEAT) && isOld);
  }
}
