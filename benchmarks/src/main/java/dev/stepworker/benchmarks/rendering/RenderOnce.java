package dev.stepworker.benchmarks.rendering;

/** Renders a definition once and prints it: what a build step would run. */
public final class RenderOnce {
  private RenderOnce() {}

  /** Takes the number of states. */
  public static void main(String... arguments) {
    System.out.println(new ManyStates(Integer.parseInt(arguments[0])).build().toJson());
  }
}
