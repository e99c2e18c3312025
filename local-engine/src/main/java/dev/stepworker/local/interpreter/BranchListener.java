package dev.stepworker.local.interpreter;

import org.jspecify.annotations.Nullable;

/** Hears how a branch ended; called on the engine's loop, once. */
interface BranchListener {
  void succeeded(Branch branch, @Nullable Object output);

  void failed(Branch branch, Failure failure);
}
