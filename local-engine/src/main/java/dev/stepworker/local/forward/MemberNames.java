package dev.stepworker.local.forward;

import software.amazon.awssdk.core.SdkField;

/** The names that definitions have for members: the service's, with a capital first letter. */
final class MemberNames {
  private MemberNames() {}

  static String of(SdkField<?> field) {
    String name = field.memberName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
