package dev.stepworker.app.config;

/** A whole number within a range. */
record NumberFormat(int least, int most) implements ValueFormat<Integer> {
  @Override
  public Integer parse(String text) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notWhole) {
      throw new IllegalArgumentException("must be a whole number, " + range(), notWhole);
    }
    throw new IllegalArgumentException("must be " + range());
  }

  @Override
  public String describe() {
    return "whole number, " + range();
  }

  private String range() {
    return least + " to " + most;
  }
}
