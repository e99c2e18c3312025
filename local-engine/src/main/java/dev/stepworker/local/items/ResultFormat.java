package dev.stepworker.local.items;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms results as {@code Transformation} says: NONE, COMPACT or FLATTEN. */
public final class ResultFormat {
  private final String transformation;

  public ResultFormat(String transformation) {
    this.transformation = transformation;
  }

  /** The entries that the results make. */
  public List<@Nullable Object> format(List<ChildResult> results) {
    List<@Nullable Object> entries = new ArrayList<>();
    results.forEach(result -> add(entries, result));
    return entries;
  }

  private void add(List<@Nullable Object> entries, ChildResult result) {
    boolean isWhole = transformation.equals("NONE") || !result.status().equals("SUCCEEDED");
    if (isWhole) {
      entries.add(result.description());
    } else if (transformation.equals("FLATTEN") && result.output() instanceof List<?> list) {
      entries.addAll(list);
    } else {
      entries.add(result.output());
    }
  }
}
