package dev.stepworker.testkit;

import dev.stepworker.local.time.EventLoop;
import dev.stepworker.local.time.EventLoop.Hold;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * Keeps virtual time from moving while a worker's call is on its way, so that a heartbeat sent in
 * time arrives in time. Polls, which wait for time to bring a task, hold nothing. Thread-safe.
 */
final class HeldCalls implements ExecutionInterceptor {
  private static final ExecutionAttribute<Hold> HOLD = new ExecutionAttribute<>("stepworker-hold");
  private static final Set<Class<? extends SdkRequest>> POLLS =
      Set.of(GetActivityTaskRequest.class, ReceiveMessageRequest.class);

  private final EventLoop loop;

  HeldCalls(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (!POLLS.contains(context.request().getClass())) {
      attributes.putAttribute(HOLD, loop.beginWork());
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    release(attributes);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    release(attributes);
  }

  private static void release(ExecutionAttributes attributes) {
    Hold hold = attributes.getAttribute(HOLD);
    if (hold != null) {
      hold.release();
    }
  }
}
