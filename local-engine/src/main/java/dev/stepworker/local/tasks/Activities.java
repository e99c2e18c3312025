package dev.stepworker.local.tasks;

import dev.stepworker.local.http.ServiceError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The registered activities, by ARN; confined to the event loop. */
public final class Activities {
  private static final String TYPE = "activity";

  private final AccountRegion place;
  private final InstantSource clock;
  private final Map<String, Activity> byArn = new TreeMap<>();

  /** Starts without any. */
  public Activities(AccountRegion place, InstantSource clock) {
    this.place = place;
    this.clock = clock;
  }

  /**
   * Creates the activity, or returns the one that has the name already.
   *
   * @throws ServiceError {@code InvalidName}
   */
  public Activity create(String name) {
    String arn = place.statesArn(TYPE, ResourceName.check(name));
    Instant now = clock.instant();
    return byArn.computeIfAbsent(arn, key -> new Activity(key, name, now));
  }

  /** The activity of this ARN, if it exists. */
  public Optional<Activity> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /**
   * The activity of this ARN.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ActivityDoesNotExist}
   */
  public Activity get(String arn) {
    StatesArn.parse(arn, TYPE);
    return find(arn)
        .orElseThrow(() ->
            ServiceError.of("ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'"));
  }

  /**
   * Deletes the activity, if it exists.
   *
   * @throws ServiceError {@code InvalidArn}
   */
  public void delete(String arn) {
    StatesArn.parse(arn, TYPE);
    byArn.remove(arn);
  }

  /** All activities, by ARN. */
  public List<Activity> list() {
    return List.copyOf(byArn.values());
  }
}
