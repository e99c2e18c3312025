package dev.stepworker.local.api;

import dev.stepworker.local.http.Members;
import java.util.List;

/** Whether a caller wants payloads and definitions, or metadata only. */
final class IncludedData {
  private static final String METADATA_ONLY = "METADATA_ONLY";

  private IncludedData() {}

  static boolean isAll(Members members) {
    String included = members.oneOf("includedData", List.of("ALL_DATA", METADATA_ONLY));
    members.check();
    return !METADATA_ONLY.equals(included);
  }
}
