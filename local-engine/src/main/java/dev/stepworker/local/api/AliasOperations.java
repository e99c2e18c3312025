package dev.stepworker.local.api;

import dev.stepworker.local.executions.AliasDraft;
import dev.stepworker.local.executions.MachineAlias;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.http.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on aliases of state machines. */
final class AliasOperations {
  private static final int MAX_ARN = 256;
  private static final int MAX_NAME = 80;
  private static final int MAX_DESCRIPTION = 256;
  private static final int ALL = 100;
  private static final String ALIAS_ARN = "stateMachineAliasArn";

  private final StateMachines machines;

  AliasOperations(StateMachines machines) {
    this.machines = machines;
  }

  void addTo(Operations operations) {
    operations
        .answering("CreateStateMachineAlias", this::create)
        .answering("UpdateStateMachineAlias", this::update)
        .answering("DescribeStateMachineAlias", this::describe)
        .answering("ListStateMachineAliases", this::list)
        .answering("DeleteStateMachineAlias", this::delete);
  }

  private Map<String, @Nullable Object> create(Members members) {
    String name = members.text("name", 1, MAX_NAME);
    String description = members.optionalText("description", MAX_DESCRIPTION);
    List<MachineAlias.Route> routes = routes(members);
    members.check();
    MachineAlias alias = machines
        .aliases()
        .create(new AliasDraft(name, description == null ? "" : description, routes));
    return summary(alias);
  }

  private Map<String, @Nullable Object> update(Members members) {
    String arn = members.text(ALIAS_ARN, 1, MAX_ARN);
    String description = members.optionalText("description", MAX_DESCRIPTION);
    List<MachineAlias.Route> routes = routes(members);
    members.check();
    if (description == null && routes.isEmpty()) {
      throw ServiceError.validation(
          "Either the description or the RoutingConfiguration must be specified");
    }
    MachineAlias alias = machines.aliases().update(arn, Optional.ofNullable(description), routes);
    return Map.of("updateDate", Timestamp.of(alias.updated()));
  }

  private static List<MachineAlias.Route> routes(Members members) {
    List<MachineAlias.Route> routes = new ArrayList<>();
    for (Object entry : members.list("routingConfiguration")) {
      Members route = Members.of("routingConfiguration", entry);
      routes.add(new MachineAlias.Route(
          route.text("stateMachineVersionArn", 1, MAX_ARN), route.number("weight", 0, ALL, 0)));
      route.check();
    }
    return routes;
  }

  private Map<String, @Nullable Object> describe(Members members) {
    MachineAlias alias = machines.aliases().get(aliasArn(members));
    Map<String, @Nullable Object> answer = summary(alias);
    answer.put("name", alias.name());
    answer.put("description", alias.description());
    answer.put(
        "routingConfiguration",
        alias.routes().stream().map(AliasOperations::members).toList());
    answer.put("updateDate", Timestamp.of(alias.updated()));
    return answer;
  }

  private static Map<String, @Nullable Object> members(MachineAlias.Route route) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("stateMachineVersionArn", route.versionArn());
    members.put("weight", route.weight());
    return members;
  }

  private Map<String, @Nullable Object> list(Members members) {
    String arn = members.text("stateMachineArn", 1, MAX_ARN);
    Page page = Page.of(members);
    machines.get(arn);
    return page.answer(
        "stateMachineAliases",
        machines.aliases().list(arn).stream().map(AliasOperations::summary).toList());
  }

  private Map<String, @Nullable Object> delete(Members members) {
    machines.aliases().delete(aliasArn(members));
    return Map.of();
  }

  private static Map<String, @Nullable Object> summary(MachineAlias alias) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put(ALIAS_ARN, alias.arn());
    members.put("creationDate", Timestamp.of(alias.created()));
    return members;
  }

  private static String aliasArn(Members members) {
    String arn = members.text(ALIAS_ARN, 1, MAX_ARN);
    members.check();
    return arn;
  }
}
