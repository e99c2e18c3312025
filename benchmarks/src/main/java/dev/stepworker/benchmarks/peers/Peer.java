package dev.stepworker.benchmarks.peers;

/** A worker that someone might run instead: does nothing with each task but answer it. */
public interface Peer extends AutoCloseable {
  /** Begins to ask for tasks; returns at once. */
  void start();

  /** Stops asking; what is under way may be cut, as such workers do. */
  @Override
  void close();
}
