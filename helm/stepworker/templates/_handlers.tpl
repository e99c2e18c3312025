{{/* What the handlers in the values tell. Lists and truths are text: empty means none or false. */}}

{{- define "stepworker.activities" -}}
{{- range $name, $handler := .Values.worker.handlers }}{{ if $handler.activityArn }}{{ $name }} {{ end }}{{ end -}}
{{- end -}}

{{- define "stepworker.queues" -}}
{{- range $name, $handler := .Values.worker.handlers }}{{ if $handler.queueUrl }}{{ $name }} {{ end }}{{ end -}}
{{- end -}}

{{- define "stepworker.keda.scalesQueues" -}}
{{- if and .Values.keda.enabled .Values.keda.queues.enabled (include "stepworker.queues" .) }}true{{ end -}}
{{- end -}}

{{- define "stepworker.keda.scalesActivities" -}}
{{- if and .Values.keda.enabled .Values.keda.activities.enabled (include "stepworker.activities" .) }}true{{ end -}}
{{- end -}}

{{- define "stepworker.keda.startsActivities" -}}
{{- if and .Values.keda.enabled .Values.keda.activities.cloudWatch.enabled (include "stepworker.activities" .) }}true{{ end -}}
{{- end -}}

{{/* Whether a trigger asks AWS, and so needs credentials. */}}
{{- define "stepworker.keda.asksAws" -}}
{{- if or (include "stepworker.keda.scalesQueues" .) (include "stepworker.keda.startsActivities" .) }}true{{ end -}}
{{- end -}}

{{- define "stepworker.keda.authentication" -}}
{{- default (include "stepworker.fullname" .) .Values.keda.triggerAuthentication -}}
{{- end -}}

{{- define "stepworker.hasService" -}}
{{- if or .Values.serviceMonitor.enabled (include "stepworker.keda.scalesActivities" .) }}true{{ end -}}
{{- end -}}

{{/* Region of a handler: (list $ handler); from its ARN or URL, else aws.region. */}}
{{- define "stepworker.region" -}}
{{- $root := index . 0 -}}
{{- $handler := index . 1 -}}
{{- if $handler.activityArn -}}
{{- index (splitList ":" $handler.activityArn) 3 -}}
{{- else if regexMatch "^https://sqs\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/" $handler.queueUrl -}}
{{- index (splitList "." $handler.queueUrl) 1 -}}
{{- else -}}
{{- $root.Values.aws.region -}}
{{- end -}}
{{- end -}}
