package dev.stepworker.local.faults;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.Reply;

/** What a fault does with a call before its operation runs: answers it, or lets it proceed. */
@FunctionalInterface
interface RequestStrike {
  RequestStrike NONE = (call, reply, proceed) -> proceed.run();

  void strike(Call call, Reply reply, Proceed proceed);
}
