package dev.stepworker.integrations.athena;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AthenaStartQueryExecutionTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = AthenaStartQueryExecution.runJob(query -> {
      query.clientRequestToken.path("$$.Execution.Name");
      query.executionParameters.set("'2027-01-01'", "7");
      query.queryExecutionContext.set(context -> {
        context.catalog.set("lake");
        context.database.set("web");
      });
      query.queryString.set("SELECT * FROM visits WHERE day = ? AND page = ?");
      query.resultConfiguration.set(result -> {
        result.encryptionConfiguration.set(encryption -> {
          encryption.encryptionOption.set(EncryptionOption.KMS);
          encryption.kmsKey.set("arn:aws:kms:eu-central-1:111122223333:key/7f6e");
        });
        result.outputLocation.set("s3://results/daily/");
      });
      query.resultReuseConfiguration.set(reuse ->
          reuse.resultReuseByAgeConfiguration.set(byAge -> byAge.maxAge.set(Duration.ofHours(2))));
      query.workGroup.set("analysts");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::athena:startQueryExecution.sync",
          "Parameters": {
            "ClientRequestToken.$": "$$.Execution.Name",
            "ExecutionParameters": ["'2027-01-01'", "7"],
            "QueryExecutionContext": {"Catalog": "lake", "Database": "web"},
            "QueryString": "SELECT * FROM visits WHERE day = ? AND page = ?",
            "ResultConfiguration": {
              "EncryptionConfiguration": {
                "EncryptionOption": "SSE_KMS",
                "KmsKey": "arn:aws:kms:eu-central-1:111122223333:key/7f6e"
              },
              "OutputLocation": "s3://results/daily/"
            },
            "ResultReuseConfiguration": {
              "ResultReuseByAgeConfiguration": {"Enabled": true, "MaxAgeInMinutes": 120}
            },
            "WorkGroup": "analysts"
          }
        }
        """));
  }

  @Test
  void allowsWhatTheQueryTouches() {
    ServiceTask task = AthenaStartQueryExecution.requestResponse(query -> {
      query.queryExecutionContext.set(context -> context.database.set("web"));
      query.queryString.path("$.sql");
      query.resultConfiguration.set(result -> result.outputLocation.set("s3://results/daily"));
    });

    assertThat(tree(task.rolePolicy(HERE).toJson()).path("Statement")).isEqualTo(tree("""
        [
          {
            "Effect": "Allow",
            "Action": [
              "athena:getDataCatalog", "athena:getQueryExecution", "athena:startQueryExecution"
            ],
            "Resource": [
              "arn:aws:athena:eu-central-1:111122223333:datacatalog/AwsDataCatalog",
              "arn:aws:athena:eu-central-1:111122223333:workgroup/primary"
            ]
          },
          {
            "Effect": "Allow",
            "Action": [
              "glue:BatchCreatePartition", "glue:BatchDeletePartition", "glue:BatchDeleteTable",
              "glue:BatchGetPartition", "glue:CreateDatabase", "glue:CreatePartition",
              "glue:CreateTable", "glue:DeleteDatabase", "glue:DeletePartition",
              "glue:DeleteTable", "glue:GetDatabase", "glue:GetDatabases", "glue:GetPartition",
              "glue:GetPartitions", "glue:GetTable", "glue:GetTables", "glue:UpdateDatabase",
              "glue:UpdatePartition", "glue:UpdateTable"
            ],
            "Resource": [
              "arn:aws:glue:eu-central-1:111122223333:catalog",
              "arn:aws:glue:eu-central-1:111122223333:database/web",
              "arn:aws:glue:eu-central-1:111122223333:table/web/*",
              "arn:aws:glue:eu-central-1:111122223333:userDefinedFunction/web/*"
            ]
          },
          {
            "Effect": "Allow",
            "Action": [
              "lakeformation:GetDataAccess", "s3:CreateBucket", "s3:GetBucketLocation",
              "s3:GetObject", "s3:ListBucket"
            ],
            "Resource": "*"
          },
          {
            "Effect": "Allow",
            "Action": [
              "s3:AbortMultipartUpload", "s3:ListBucketMultipartUploads",
              "s3:ListMultipartUploadParts", "s3:PutObject"
            ],
            "Resource": "arn:aws:s3:::results/daily/*"
          }
        ]
        """));
  }

  @Test
  void allowsAnyNameThatOnlyTheExecutionKnows() {
    ServiceTask task = AthenaStartQueryExecution.requestResponse(query -> {
      query.queryExecutionContext.set(context -> {
        context.catalog.path("$.catalog");
        context.database.path("$.database");
      });
      query.queryString.set("SELECT 1");
      query.resultConfiguration.set(result -> result.outputLocation.path("$.folder"));
      query.workGroup.path("$.team");
    });

    assertThat(task.rolePolicy(HERE).statements())
        .flatExtracting(IamStatement::resources)
        .containsExactlyInAnyOrder(
            "*",
            "arn:aws:athena:eu-central-1:111122223333:datacatalog/*",
            "arn:aws:athena:eu-central-1:111122223333:workgroup/*",
            "arn:aws:glue:eu-central-1:111122223333:catalog",
            "arn:aws:glue:eu-central-1:111122223333:database/*",
            "arn:aws:glue:eu-central-1:111122223333:table/*/*",
            "arn:aws:glue:eu-central-1:111122223333:userDefinedFunction/*/*");
  }

  @Test
  void saysWhereResultsGoThoughNobodyAsked() {
    ServiceTask task =
        AthenaStartQueryExecution.requestResponse(query -> query.queryString.set("SELECT 1"));

    assertThat(tree(task.toJson(HERE)).path("Parameters")).isEqualTo(tree("""
        {"QueryString": "SELECT 1", "QueryExecutionContext": {}, "ResultConfiguration": {}}
        """));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> AthenaStartQueryExecution.requestResponse(query -> {
          query.executionParameters.set();
          query.resultConfiguration.set(result -> result.encryptionConfiguration.set(e -> {}));
          query.resultReuseConfiguration.set(reuse -> reuse.resultReuseByAgeConfiguration.set(
              byAge -> byAge.maxAge.set(Duration.ofDays(8))));
        }))
        .hasMessage("""
            ExecutionParameters is a list of 0; must be 1 element or more
            QueryString is missing; set it
            ResultConfiguration.EncryptionConfiguration.EncryptionOption is missing; set it
            ResultReuseConfiguration.ResultReuseByAgeConfiguration.MaxAgeInMinutes is PT192H; \
            must be whole minutes, PT0S to PT168H""");
  }
}
