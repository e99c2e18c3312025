package dev.stepworker.local.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a choice.
 *
 * @param comparison the whole rule, as JSONPath compares
 * @param condition JSONata only: an expression or a boolean
 * @param next the state to go to
 * @param assign variables to set when the rule applies
 * @param output JSONata only: what goes on when the rule applies
 */
public record ChoiceRule(
    Map<String, @Nullable Object> comparison,
    Field condition,
    String next,
    Field assign,
    Field output) {}
