package dev.stepworker.local.tasks;

import dev.stepworker.local.http.ServiceError;

/**
 * The service's rule for names: 1 to 80 characters; no white space, brackets, wildcards, special or
 * control characters.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateActivity.html">
 *     CreateActivity</a>
 */
public final class ResourceName {
  private static final int MAX_LENGTH = 80;
  private static final String REFUSED = " <>{}[]?*\"#%\\^|~`$&,;:/";

  private ResourceName() {}

  /**
   * Checks a name.
   *
   * @throws ServiceError {@code InvalidName}
   */
  public static String check(String name) {
    if (!isValid(name)) {
      throw ServiceError.of("InvalidName", "Invalid Name: '" + name + "'");
    }
    return name;
  }

  private static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_LENGTH
        && name.codePoints().allMatch(ResourceName::isAllowed);
  }

  private static boolean isAllowed(int point) {
    return REFUSED.indexOf(point) < 0
        && !Character.isISOControl(point)
        && !Character.isWhitespace(point)
        && (point & 0xFFFE) != 0xFFFE
        && Character.getType(point) != Character.SURROGATE;
  }
}
