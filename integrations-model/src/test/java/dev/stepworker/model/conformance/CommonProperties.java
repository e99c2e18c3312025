package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.Catch;
import dev.stepworker.model.DataState;
import dev.stepworker.model.JitterStrategy;
import dev.stepworker.model.RecoverableState;
import dev.stepworker.model.ResultState;
import dev.stepworker.model.Retry;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.State;
import dev.stepworker.model.StepState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the properties that states of several types have in common. */
final class CommonProperties {
  private CommonProperties() {}

  static <S extends State<S>> S state(S plain, Given given) {
    given.find("type");
    given.find("stateName");
    Applied<S> state = new Applied<>(plain);
    given.find("comment").ifPresent(c -> state.apply(s -> s.comment(c.textValue())));
    given
        .find("queryLanguage")
        .filter(language -> language.textValue().equals("JSONata"))
        .ifPresent(language -> state.apply(S::jsonata));
    return state.get();
  }

  static <S extends DataState<S>> S data(S plain, Given given) {
    Applied<S> state = new Applied<>(state(plain, given));
    given
        .find("inputPath")
        .ifPresent(p -> state.apply(s -> isDiscarded(p) ? s.discardInput() : s.inputPath(path(p))));
    given
        .find("outputPath")
        .ifPresent(
            p -> state.apply(s -> isDiscarded(p) ? s.discardOutput() : s.outputPath(path(p))));
    given.document("outputs", output -> state.apply(s -> s.output(output)));
    return state.get();
  }

  static <S extends StepState<S>> S step(S plain, Given given) {
    Applied<S> state = new Applied<>(data(plain, given));
    given.find("next").ifPresent(next -> state.apply(s -> s.next(next.textValue())));
    given.document("assign", variables -> state.apply(s -> s.assign(variables)));
    return state.get();
  }

  static <S extends ResultState<S>> S result(S plain, Given given) {
    Applied<S> state = new Applied<>(step(plain, given));
    given
        .find("resultPath")
        .ifPresent(
            p -> state.apply(s -> isDiscarded(p) ? s.discardResult() : s.resultPath(path(p))));
    return state.get();
  }

  static <S extends RecoverableState<S>> S recoverable(S plain, Given given) {
    Applied<S> state = new Applied<>(result(plain, given));
    given.document("resultSelector", selector -> state.apply(s -> s.resultSelector(selector)));
    given.objects("retry").forEach(retry -> state.apply(s -> s.retry(retrier(retry))));
    given.objects("catch").forEach(c -> state.apply(s -> s.catchError(catcher(c))));
    return state.get();
  }

  /** Also the clocks of a task, unless its adapter has read {@code timeout} into the request. */
  static ServiceTask task(ServiceTask plain, Given given) {
    Applied<ServiceTask> task = new Applied<>(recoverable(plain, given));
    given
        .findUnread("timeout")
        .ifPresent(t -> task.apply(s -> s.timeout(GivenValues.duration(t, SECONDS))));
    given
        .findUnread("heartbeat")
        .ifPresent(t -> task.apply(s -> s.heartbeat(GivenValues.duration(t, SECONDS))));
    given
        .object("credentials")
        .flatMap(c -> c.find("roleArn"))
        .ifPresent(role -> task.apply(s -> s.credentials(GivenValues.text(role))));
    return task.get();
  }

  private static Retry retrier(Given given) {
    List<String> errors = errors(given);
    Applied<Retry> retry =
        new Applied<>(errors.isEmpty() ? Retry.onAll() : Retry.on(errors.toArray(String[]::new)));
    given.find("interval").ifPresent(d -> retry.apply(r -> r.interval(literal(d))));
    given.find("maxAttempts").ifPresent(n -> retry.apply(r -> r.maxAttempts(n.intValue())));
    given.find("backoffRate").ifPresent(n -> retry.apply(r -> r.backoffRate(n.doubleValue())));
    given.find("maxDelay").ifPresent(d -> retry.apply(r -> r.maxDelay(literal(d))));
    given
        .find("jitterStrategy")
        .ifPresent(j -> retry.apply(r -> r.jitter(JitterStrategy.valueOf(j.textValue()))));
    return retry.get();
  }

  private static Catch catcher(Given given) {
    List<String> errors = errors(given);
    Applied<Catch> catcher =
        new Applied<>(errors.isEmpty() ? Catch.onAll() : Catch.on(errors.toArray(String[]::new)));
    catcher.apply(c -> c.next(given.text("next")));
    given
        .find("resultPath")
        .ifPresent(
            p -> catcher.apply(c -> isDiscarded(p) ? c.discardResult() : c.resultPath(path(p))));
    given.document("assign", variables -> catcher.apply(c -> c.assign(variables)));
    given.document("outputs", output -> catcher.apply(c -> c.output(output)));
    return catcher.get();
  }

  private static List<String> errors(Given given) {
    List<String> errors = new ArrayList<>();
    given.find("errors").ifPresent(list -> list.forEach(error -> errors.add(error.textValue())));
    return errors;
  }

  private static boolean isDiscarded(JsonNode path) {
    return path.has("$discard");
  }

  private static String path(JsonNode json) {
    return json.isTextual() ? json.textValue() : json.path("$path").asText();
  }

  private static Duration literal(JsonNode json) {
    return json.has("$minutes")
        ? Duration.ofMinutes(json.path("$minutes").longValue())
        : Duration.ofSeconds(json.path("$seconds").longValue());
  }
}
