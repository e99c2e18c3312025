package dev.stepworker.local.definition;

import java.util.List;

/**
 * One entry of {@code Catch}.
 *
 * @param resultPath where the error goes, JSONPath only
 * @param output what goes on, JSONata only
 * @param assign variables to set
 */
public record Catcher(
    List<String> errorEquals, String next, Field resultPath, Field output, Field assign) {}
