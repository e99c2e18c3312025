package dev.stepworker.integrations.athena;

import static dev.stepworker.model.Rule.between;
import static dev.stepworker.model.Rule.notEmpty;
import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a query.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-athena.html">Step
 *     Functions and Athena</a>
 */
public final class AthenaStartQueryExecution extends TaskRequest {
  private static final String ACTION = "athena:startQueryExecution";

  /** Requests of one token run one query; 32 to 128 characters. */
  public final Member<String> clientRequestToken = text("ClientRequestToken");

  /** Values for the question marks of the query, in their order. */
  public final ListMember<String> executionParameters = texts("ExecutionParameters", notEmpty());

  /** Where the tables are. */
  public final StructureMember<QueryExecutionContext> queryExecutionContext =
      always(structure("QueryExecutionContext", QueryExecutionContext::new));

  /** The SQL. */
  public final Member<String> queryString = required(text("QueryString"));

  /** Where and how the results are stored; as the work group says where unset. */
  public final StructureMember<ResultConfiguration> resultConfiguration =
      always(structure("ResultConfiguration", ResultConfiguration::new));

  /** Whether results of an earlier run will do; they will not when unset. */
  public final StructureMember<ResultReuseConfiguration> resultReuseConfiguration =
      structure("ResultReuseConfiguration", ResultReuseConfiguration::new);

  /** Name of the work group; {@code primary} when unset. */
  public final Member<String> workGroup = text("WorkGroup");

  private AthenaStartQueryExecution() {}

  /** Goes on when Athena has taken the query; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<AthenaStartQueryExecution> spec) {
    return ServiceTask.requestResponse(ACTION, AthenaStartQueryExecution::new, spec);
  }

  /** Goes on when the query has ended; the output describes it. */
  public static ServiceTask runJob(Consumer<AthenaStartQueryExecution> spec) {
    return ServiceTask.runJob(ACTION, AthenaStartQueryExecution::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    Optional<QueryExecutionContext> context = objectOf(queryExecutionContext);
    QueryPermissions query = new QueryPermissions(
        nameOf(workGroup, "primary"),
        context.map(c -> nameOf(c.catalog, "AwsDataCatalog")).orElse("AwsDataCatalog"),
        context.map(c -> nameOf(c.database, "default")).orElse("default"),
        objectOf(resultConfiguration).flatMap(r -> literalOf(r.outputLocation)));
    query.addTo(permissions);
  }

  private static String nameOf(Member<String> member, String byDefault) {
    return member.isSet() ? literalOf(member).orElse("*") : byDefault;
  }

  /**
   * Where the tables are that the query names.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/athena/latest/APIReference/API_QueryExecutionContext.html">
   *     QueryExecutionContext</a>
   */
  public static final class QueryExecutionContext extends Structure {
    /** Name of the data catalog; {@code AwsDataCatalog} when unset. */
    public final Member<String> catalog = text("Catalog");

    /** Name of the database; {@code default} when unset. */
    public final Member<String> database = text("Database");

    private QueryExecutionContext() {}
  }

  /**
   * Where and how results are stored.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultConfiguration.html">
   *     ResultConfiguration</a>
   */
  public static final class ResultConfiguration extends Structure {
    /** How the results are encrypted. */
    public final StructureMember<EncryptionConfiguration> encryptionConfiguration =
        structure("EncryptionConfiguration", EncryptionConfiguration::new);

    /** The folder, such as {@code s3://results/daily/}. */
    public final Member<String> outputLocation = text("OutputLocation");

    private ResultConfiguration() {}
  }

  /**
   * How results are encrypted.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/athena/latest/APIReference/API_EncryptionConfiguration.html">
   *     EncryptionConfiguration</a>
   */
  public static final class EncryptionConfiguration extends Structure {
    /** Who encrypts, and with whose key. */
    public final Member<EncryptionOption> encryptionOption =
        required(enumeration("EncryptionOption"));

    /** ARN of the key, for {@link EncryptionOption#KMS} and {@code CLIENT_SIDE_KMS}. */
    public final Member<String> kmsKey = text("KmsKey");

    private EncryptionConfiguration() {}
  }

  /**
   * Whether results of an earlier run will do.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultReuseConfiguration.html">
   *     ResultReuseConfiguration</a>
   */
  public static final class ResultReuseConfiguration extends Structure {
    /** Whether they will do up to an age. */
    public final StructureMember<ResultReuseByAgeConfiguration> resultReuseByAgeConfiguration =
        structure("ResultReuseByAgeConfiguration", ResultReuseByAgeConfiguration::new);

    private ResultReuseConfiguration() {}
  }

  /**
   * Up to which age results of an earlier run will do.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultReuseByAgeConfiguration.html">
   *     ResultReuseByAgeConfiguration</a>
   */
  public static final class ResultReuseByAgeConfiguration extends Structure {
    /** Whether earlier results are taken at all; true when unset. */
    public final Member<Boolean> enabled = withDefault(flag("Enabled"), true);

    /** The age, in whole minutes up to 7 days; an hour when unset. */
    public final Member<Duration> maxAge =
        duration("MaxAgeInMinutes", MINUTES, between(Duration.ZERO, Duration.ofDays(7)));

    private ResultReuseByAgeConfiguration() {}
  }
}
