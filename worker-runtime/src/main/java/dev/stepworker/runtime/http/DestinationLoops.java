package dev.stepworker.runtime.http;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives all connections to one destination the same event loop, whichever client they belong to:
 * what follows an answer of one client and calls through another then needs no wake-up of a second
 * thread. Thread-safe.
 */
public final class DestinationLoops {
  private final EventLoopGroup group;
  private final Map<Destination, EventLoop> loops = new ConcurrentHashMap<>();

  /**
   * Chooses among the loops of a group.
   *
   * @param group stays open when the clients close
   */
  public DestinationLoops(EventLoopGroup group) {
    this.group = group;
  }

  EventLoop loopTo(Destination destination) {
    return loops.computeIfAbsent(destination, unseen -> group.next());
  }
}
