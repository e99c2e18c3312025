package dev.stepworker.local.journal;

/** A definition that executions have run, once for all of them; immutable. */
record DefinitionLine(int id, String text) {}
