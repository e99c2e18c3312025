package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.api.TaskType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a task calls, how, and with which request. Immutable.
 *
 * @param resource the ARN in {@code Resource}
 * @param tellsWorker whether the worker's input gets a {@code _context} member
 * @param role the role to call as; empty for that of the state machine
 * @param contract the errors that the worker declares; empty where no contract is known
 */
record TaskCall(
    Value<String> resource,
    IntegrationPattern pattern,
    TaskRequest request,
    boolean tellsWorker,
    Optional<Value<String>> role,
    Optional<DeclaredErrors> contract) {

  TaskCall(Value<String> resource, IntegrationPattern pattern, TaskRequest request) {
    this(resource, pattern, request, false, Optional.empty(), Optional.empty());
  }

  /**
   * Lets the lambda fill the request in, and checks it.
   *
   * @throws InvalidDefinitionException with everything that is wrong with the request
   */
  static <R extends TaskRequest> R filled(
      Supplier<R> blank, Consumer<? super R> spec, IntegrationPattern pattern) {
    R request = Structure.filled(blank, spec);
    Problems problems = new Problems();
    request.check(problems);
    if (pattern == IntegrationPattern.WAIT_FOR_TASK_TOKEN && !handsTokenOn(request)) {
      problems.add(
          "",
          "The task token is not passed on, so nobody could ever answer the task; "
              + "put ContextObject.taskToken() into " + carriers(request));
    }
    problems.throwIfAny();
    return request;
  }

  TaskCall tellingWorker() {
    return new TaskCall(resource, pattern, request, true, role, contract);
  }

  TaskCall as(Value<String> roleArn) {
    return new TaskCall(resource, pattern, request, tellsWorker, Optional.of(roleArn), contract);
  }

  TaskCall keeping(TaskType<?, ?> type) {
    Optional<DeclaredErrors> errors = Optional.of(DeclaredErrors.of(type));
    return new TaskCall(resource, pattern, request, tellsWorker, role, errors);
  }

  List<IamStatement> permissions(AwsEnvironment environment) {
    Permissions permissions = new Permissions(environment, pattern);
    request.permissions(permissions);
    role.ifPresent(arn -> permissions.add(IamStatement.allow("sts:AssumeRole")
        .on(arn instanceof Literal<String> literal ? literal.value() : "*")));
    return permissions.statements();
  }

  void render(ObjectNode state, Contents clocks, Rendering rendering) {
    state.set("Resource", rendering.alone(resource, Json::text));
    String field = rendering.language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
    Optional<DocumentMember> whole = request.wholeParameters();
    if (whole.isPresent()) {
      input(whole.get(), clocks).ifPresent(d -> state.set(field, d.alone(rendering)));
      return;
    }
    ObjectNode parameters = request.render(rendering);
    state.set(field, parameters);
    if (tellsWorker) {
      request
          .workerInput()
          .ifPresent(member -> input(member, clocks)
              .ifPresent(d -> d.renderInto(parameters, member.name(), rendering)));
    }
  }

  void check(Problems here, QueryLanguage language) {
    Problems parameters = here.in(language == QueryLanguage.JSONATA ? "Arguments" : "Parameters");
    request.visit("", new LanguageCheck(language, parameters));
    request
        .wholeParameters()
        .flatMap(DocumentMember::document)
        .ifPresent(document -> new DocumentContent(document).check(parameters, language));
    if (tellsWorker && request.workerInput().isEmpty()) {
      here.add("", "has no input that a worker reads, so tellWorker() has no effect; leave it out");
    }
  }

  private Optional<Document> input(DocumentMember member, Contents clocks) {
    return tellsWorker
        ? Optional.of(WorkerContext.addedTo(member.document(), clocks))
        : member.document();
  }

  private static boolean handsTokenOn(TaskRequest request) {
    TaskTokenSearch search = new TaskTokenSearch();
    request.tokenCarriers().forEach(field -> field.visit("", search));
    return search.found();
  }

  private static String carriers(TaskRequest request) {
    return String.join(
        " or ", request.tokenCarriers().stream().map(Field::name).distinct().toList());
  }
}
