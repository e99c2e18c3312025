package dev.stepworker.local.definition;

/**
 * How a state shapes its data.
 *
 * @param inputPath JSONPath only; null discards
 * @param arguments {@code Parameters} in JSONPath, {@code Arguments} in JSONata
 * @param resultSelector JSONPath only
 * @param resultPath JSONPath only; null discards
 * @param outputPath JSONPath only; null discards
 * @param output JSONata only
 * @param assign variables to set on leaving
 */
public record DataFlow(
    Field inputPath,
    Field arguments,
    Field resultSelector,
    Field resultPath,
    Field outputPath,
    Field output,
    Field assign) {}
