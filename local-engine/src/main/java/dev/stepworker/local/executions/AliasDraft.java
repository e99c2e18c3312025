package dev.stepworker.local.executions;

import java.util.List;

/** An alias to create or to change; immutable. */
public record AliasDraft(String name, String description, List<MachineAlias.Route> routes) {}
