package dev.stepworker.benchmarks.measure;

import java.util.List;

/**
 * A program to measure.
 *
 * @param name short, as the tables show it; also the name of its activity or queue
 * @param mainClass runs it
 * @param arguments what it is given
 */
public record Contestant(String name, Class<?> mainClass, List<String> arguments) {}
