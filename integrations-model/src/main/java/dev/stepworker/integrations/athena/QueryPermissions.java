package dev.stepworker.integrations.athena;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Permissions;
import java.util.Optional;

/**
 * What running a query needs to be allowed: Athena acts in the name of the caller, so also what the
 * query itself touches. A name known at run time only is {@code *}.
 *
 * @param outputLocation empty where it is the work group's, or known at run time only
 */
record QueryPermissions(
    String workGroup, String catalog, String database, Optional<String> outputLocation) {

  void addTo(Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    permissions.add(IamStatement.allow(
            "athena:getDataCatalog", "athena:startQueryExecution", "athena:getQueryExecution")
        .on(
            environment.arn("athena", "datacatalog/" + catalog),
            environment.arn("athena", "workgroup/" + workGroup)));
    permissions.add(IamStatement.allow(
            "s3:CreateBucket", "s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject")
        .on("*"));
    permissions.add(IamStatement.allow(
            "s3:AbortMultipartUpload",
            "s3:ListBucketMultipartUploads",
            "s3:ListMultipartUploadParts",
            "s3:PutObject")
        .on(outputLocation.map(location -> objectsIn(location, environment)).orElse("*")));
    permissions.add(IamStatement.allow("lakeformation:GetDataAccess").on("*"));
    permissions.add(ofDataCatalog(environment));
  }

  private IamStatement ofDataCatalog(AwsEnvironment environment) {
    return IamStatement.allow(
            "glue:BatchCreatePartition",
            "glue:BatchDeletePartition",
            "glue:BatchDeleteTable",
            "glue:BatchGetPartition",
            "glue:CreateDatabase",
            "glue:CreatePartition",
            "glue:CreateTable",
            "glue:DeleteDatabase",
            "glue:DeletePartition",
            "glue:DeleteTable",
            "glue:GetDatabase",
            "glue:GetDatabases",
            "glue:GetPartition",
            "glue:GetPartitions",
            "glue:GetTable",
            "glue:GetTables",
            "glue:UpdateDatabase",
            "glue:UpdatePartition",
            "glue:UpdateTable")
        .on(
            environment.arn("glue", "catalog"),
            environment.arn("glue", "database/" + database),
            environment.arn("glue", "table/" + database + "/*"),
            environment.arn("glue", "userDefinedFunction/" + database + "/*"));
  }

  private static String objectsIn(String location, AwsEnvironment environment) {
    String folder = location.replaceFirst("^s3://", "").replaceFirst("/$", "");
    return environment.globalArn("s3", folder + "/*");
  }
}
