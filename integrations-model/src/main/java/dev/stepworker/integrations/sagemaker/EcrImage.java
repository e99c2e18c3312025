package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Value;

/**
 * The addresses of images in the account's own registry.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html">Amazon ECR
 *     private registry</a>
 */
public final class EcrImage {
  private static final String LATEST = "latest";

  private EcrImage() {}

  /** The latest image of a repository, in the region and account where the definition lives. */
  public static Value<String> of(String repository) {
    return of(repository, LATEST);
  }

  /** The image of a repository with that tag, where the definition lives. */
  public static Value<String> of(String repository, String tag) {
    return Value.derived(environment -> environment.account() + ".dkr.ecr." + environment.region()
        + "." + environment.domain() + "/" + repository + ":" + tag);
  }
}
