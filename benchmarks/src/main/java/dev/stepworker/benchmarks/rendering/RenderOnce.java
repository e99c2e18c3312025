package dev.stepworker.benchmarks.rendering;

/** Renders a definition once and prints it: what a build step would run. */
public final class RenderOnce {
  private RenderOnce() {}

  /** Takes the name of a {@link Product} and the number of states. */
  public static void main(String... arguments) {
    Product product = Product.valueOf(arguments[0]);
    System.out.println(product.of(new ManyStates(Integer.parseInt(arguments[1])).build()));
  }
}
