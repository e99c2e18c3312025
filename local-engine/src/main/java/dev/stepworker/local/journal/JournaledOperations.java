package dev.stepworker.local.journal;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.DeliveryListener;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Operations whose changes to state machines and activities outlive the process.
 *
 * <p>Confined to the engine's loop.
 */
public final class JournaledOperations implements CallHandler {
  private static final Logger log = LoggerFactory.getLogger(JournaledOperations.class);
  private static final int OK = 200;
  private static final Set<String> CHANGES = Set.of(
      "CreateStateMachine",
      "UpdateStateMachine",
      "DeleteStateMachine",
      "PublishStateMachineVersion",
      "DeleteStateMachineVersion",
      "CreateStateMachineAlias",
      "UpdateStateMachineAlias",
      "DeleteStateMachineAlias",
      "CreateActivity",
      "DeleteActivity",
      "TagResource",
      "UntagResource");

  private final CallHandler operations;
  private final Journal journal;

  public JournaledOperations(CallHandler operations, Journal journal) {
    this.operations = operations;
    this.journal = journal;
  }

  /** Does again what the journal holds; a call that is refused now is left out, with a warning. */
  public void restore() {
    journal.read().forEach(this::restore);
  }

  private void restore(Journal.Entry entry) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(entry.request());
    request.remove("revisionId"); // has another value after a restart
    byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
    try {
      operations.handle(Call.of(entry.operation(), body), new Unheard());
    } catch (ServiceError e) {
      log.warn("Not restored operation={} reason={}", entry.operation(), e.getMessage());
    }
  }

  @Override
  public void handle(Call call, Reply reply) {
    operations.handle(
        call, CHANGES.contains(call.operation()) ? new Journaling(call, reply) : reply);
  }

  /** Writes a call down before its success is told. */
  private final class Journaling implements Reply {
    private final Call call;
    private final Reply reply;

    Journaling(Call call, Reply reply) {
      this.call = call;
      this.reply = reply;
    }

    @Override
    public void answer(Answer answer, DeliveryListener listener) {
      if (answer.status() == OK
          && Json.parse(new String(call.body(), StandardCharsets.UTF_8)) instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        map.forEach((name, value) -> request.put(String.valueOf(name), value));
        journal.append(new Journal.Entry(call.operation(), request));
      }
      reply.answer(answer, listener);
    }

    @Override
    public void cut(Answer answer) {
      reply.cut(answer);
    }

    @Override
    public void hangUp() {
      reply.hangUp();
    }
  }

  /** The way back to nobody. */
  private static final class Unheard implements Reply {
    @Override
    public void answer(Answer answer, DeliveryListener listener) {
      listener.settled(false);
    }

    @Override
    public void cut(Answer answer) {}

    @Override
    public void hangUp() {}
  }
}
