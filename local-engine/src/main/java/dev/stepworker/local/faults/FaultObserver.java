package dev.stepworker.local.faults;

/** Is told of each fault that strikes; on the event loop. */
@FunctionalInterface
public interface FaultObserver {
  /** A fault of this name struck a call of this operation. */
  void struck(String operation, String fault);
}
