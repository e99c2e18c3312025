package dev.stepworker.model;

import java.util.List;
import java.util.Optional;

/**
 * The request that a task sends, with what depends on it: permissions, the retriers that belong to
 * it, and where the task token has to be.
 *
 * <p>The base class of every integration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html">Integrating
 *     services with Step Functions</a>
 */
public abstract class TaskRequest extends Structure {
  protected TaskRequest() {}

  /** Adds what the role of the state machine must be allowed. */
  protected void permissions(Permissions permissions) {}

  /** Retriers that come before those of the user; none unless overridden. */
  protected List<Retry> retriers() {
    return List.of();
  }

  /** The members one of which has to hand the task token on; any member unless overridden. */
  protected List<Field> tokenCarriers() {
    return fields();
  }

  /**
   * The member that a worker reads its input from: it takes the {@code _context} member. None
   * unless overridden.
   */
  protected Optional<DocumentMember> workerInput() {
    return Optional.empty();
  }

  /**
   * The member that is the whole of Parameters, so that the field is absent where it is not set;
   * unless overridden, Parameters is an object of all members.
   */
  protected Optional<DocumentMember> wholeParameters() {
    return Optional.empty();
  }
}
