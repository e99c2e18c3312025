package dev.stepworker.local.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations a service has, by name; to be filled before it serves, then immutable. */
public final class Operations implements CallHandler {
  private final Map<String, CallHandler> handlers = new HashMap<>();

  /** Adds an operation that may answer later. */
  public Operations add(String name, CallHandler handler) {
    handlers.put(name, handler);
    return this;
  }

  /** Adds an operation that answers at once with the members it returns. */
  public Operations answering(
      String name, Function<Members, Map<String, ? extends @Nullable Object>> operation) {
    return add(name, (call, reply) -> reply.answer(Answer.ok(operation.apply(call.members()))));
  }

  @Override
  public void handle(Call call, Reply reply) {
    CallHandler handler = handlers.get(call.operation());
    if (handler == null) {
      throw ServiceError.of("UnknownOperationException", unknown(call.operation()));
    }
    handler.handle(call, reply);
  }

  private static String unknown(String operation) {
    return operation.isEmpty()
        ? "The request names no operation; its X-Amz-Target header must be SERVICE.OPERATION"
        : "This endpoint has no operation " + operation;
  }
}
