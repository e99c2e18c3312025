{{/*
Contradictions that no schema can see. Each is told with what to do about it; all are told at once.
*/}}
{{- define "stepworker.validate" -}}
{{- $problems := list -}}
{{- range list "scaling" "drain" "handlers" "identity" "environment" "monitoring" -}}
{{- range splitList "\n" (include (printf "stepworker.validate.%s" .) $ | trim) -}}
{{- if trim . }}{{ $problems = append $problems (printf "- %s" (trim .)) }}{{ end -}}
{{- end -}}
{{- end -}}
{{- if $problems -}}
{{- fail (printf "\n\nThe values of release %q contradict each other:\n%s\n" .Release.Name (join "\n" $problems)) -}}
{{- end -}}
{{- end -}}

{{- define "stepworker.validate.scaling" -}}
{{- with .Values -}}
{{- if and .autoscaling.enabled .keda.enabled }}
autoscaling.enabled and keda.enabled are both true, and would fight over the replicas; set one of them to false.
{{- end }}
{{- if and .autoscaling.enabled (gt (int .autoscaling.minReplicas) (int .autoscaling.maxReplicas)) }}
autoscaling.minReplicas is {{ int .autoscaling.minReplicas }} and autoscaling.maxReplicas is {{ int .autoscaling.maxReplicas }}; raise maxReplicas or lower minReplicas.
{{- end }}
{{- if and .keda.enabled (gt (int .keda.minReplicas) (int .keda.maxReplicas)) }}
keda.minReplicas is {{ int .keda.minReplicas }} and keda.maxReplicas is {{ int .keda.maxReplicas }}; raise maxReplicas or lower minReplicas.
{{- end }}
{{- end }}
{{- if .Values.keda.enabled }}
{{- include "stepworker.validate.triggers" . }}
{{- end }}
{{- end -}}

{{- define "stepworker.validate.triggers" -}}
{{- if not (or (include "stepworker.keda.scalesQueues" .) (include "stepworker.keda.scalesActivities" .)) }}
keda.enabled is true but no trigger follows from worker.handlers; give a handler a queueUrl or an activityArn and leave keda.queues.enabled or keda.activities.enabled true.
{{- end }}
{{- if and (eq (int .Values.keda.minReplicas) 0) (include "stepworker.activities" .) }}
{{- if not .Values.keda.activities.cloudWatch.enabled }}
keda.minReplicas is 0 but no pod would ever start for the activities of {{ include "stepworker.activities" . | trim | replace " " ", " }}: without a pod nobody reports slots in use. Set keda.activities.cloudWatch.enabled to true, or keda.minReplicas to 1 or more.
{{- end }}
{{- if and .Values.keda.activities.enabled .Values.keda.fallback.enabled }}
keda.minReplicas is 0 and keda.fallback.enabled is true: with no pod left the slots in use cannot be read, and the fallback would start {{ int .Values.keda.fallback.replicas }} pods again. Set keda.fallback.enabled to false, or keda.minReplicas to 1 or more.
{{- end }}
{{- end }}
{{- if .Values.keda.queues.enabled }}
{{- range $name, $handler := .Values.worker.handlers }}
{{- if and $handler.queueUrl (not (include "stepworker.region" (list $ $handler))) }}
worker.handlers.{{ $name }}.queueUrl does not tell its region, which KEDA needs; set aws.region.
{{- end }}
{{- end }}
{{- end }}
{{- if lt (include "stepworker.keda.cooldownSeconds" . | int) (include "stepworker.drain.workerSeconds" . | int) }}
keda.cooldownPeriodSeconds is {{ include "stepworker.keda.cooldownSeconds" . }}, shorter than a drain: pollSettleSeconds {{ int .Values.drain.pollSettleSeconds }} + timeoutSeconds {{ int .Values.drain.timeoutSeconds }} = {{ include "stepworker.drain.workerSeconds" . }}; raise it to that or more, or leave it null.
{{- end }}
{{- end -}}

{{- define "stepworker.validate.drain" -}}
{{- if lt (include "stepworker.drain.gracePeriodSeconds" . | int) (include "stepworker.drain.sum" . | int) }}
drain.terminationGracePeriodSeconds is {{ include "stepworker.drain.gracePeriodSeconds" . }}, less than {{ include "stepworker.drain.sumInWords" . }}; Kubernetes would kill pods in the middle of a drain. Raise it, lower drain.timeoutSeconds, or leave it null.
{{- end }}
{{- if and (include "stepworker.activities" .) (lt (int .Values.drain.pollSettleSeconds) 65) }}
drain.pollSettleSeconds is {{ int .Values.drain.pollSettleSeconds }}, but an open poll of an activity may take 60 seconds more and a poll cut off loses its task: 60 + 5 = 65; set it to 65.
{{- end }}
{{- if and (include "stepworker.queues" .) (lt (int .Values.drain.pollSettleSeconds) 22) }}
drain.pollSettleSeconds is {{ int .Values.drain.pollSettleSeconds }}, but an open receive of a queue may take 20 seconds more: 20 + 2 = 22; set it to 22 or more.
{{- end }}
{{- if and (gt (int .Values.drain.preStopSleepSeconds) 0) (semverCompare "<1.30.0-0" .Capabilities.KubeVersion.Version) }}
drain.preStopSleepSeconds is {{ int .Values.drain.preStopSleepSeconds }}, which needs Kubernetes 1.30 and this is {{ .Capabilities.KubeVersion.Version }}; set it to 0: a worker has no Service traffic to wait for.
{{- end }}
{{- end -}}

{{- define "stepworker.validate.handlers" -}}
{{- $seen := dict -}}
{{- range $name, $handler := .Values.worker.handlers }}
{{- if and $handler.activityArn $handler.queueUrl }}
worker.handlers.{{ $name }} has an activityArn and a queueUrl; a handler serves one of them: remove one, or name the second handler differently.
{{- end }}
{{- if not (or $handler.activityArn $handler.queueUrl) }}
worker.handlers.{{ $name }} has neither an activityArn nor a queueUrl; say what it serves.
{{- end }}
{{- if and $handler.concurrency (gt (int $handler.concurrency) (int $.Values.worker.slots)) }}
worker.handlers.{{ $name }}.concurrency is {{ int $handler.concurrency }}, more than the {{ int $.Values.worker.slots }} of worker.slots; lower it or raise worker.slots.
{{- end }}
{{- $polls := mul (int (default 0 $handler.pollers)) (include "stepworker.maxReplicas" $ | int) }}
{{- if and $handler.activityArn (gt $polls 1000) }}
worker.handlers.{{ $name }}.pollers is {{ int $handler.pollers }}, and with {{ include "stepworker.maxReplicas" $ }} pods that is {{ int $handler.pollers }} x {{ include "stepworker.maxReplicas" $ }} = {{ $polls }} open polls; AWS allows 1000 an activity. Set pollers to {{ div 1000 (include "stepworker.maxReplicas" $ | int) }} or less.
{{- end }}
{{- $variable := include "stepworker.handlerVariable" $name }}
{{- if hasKey $seen $variable }}
worker.handlers.{{ get $seen $variable }} and worker.handlers.{{ $name }} both become {{ $variable }}_...; rename one of the tasks.
{{- end }}
{{- $_ := set $seen $variable $name }}
{{- end }}
{{- if gt (len .Values.worker.handlers) (int .Values.worker.slots) }}
worker.slots is {{ int .Values.worker.slots }}, fewer than the {{ len .Values.worker.handlers }} of worker.handlers; each open poll holds a slot, so a handler would go without one. Set worker.slots to {{ len .Values.worker.handlers }} or more, or give some handlers a release of their own.
{{- end }}
{{- if gt (len (include "stepworker.workerName" .)) 80 }}
worker.name has {{ len (include "stepworker.workerName" .) }} characters; AWS allows 80.
{{- end }}
{{- end -}}

{{- define "stepworker.validate.identity" -}}
{{- with .Values -}}
{{- if and (eq .aws.identity.type "irsa") (not .aws.identity.roleArn) }}
aws.identity.type is irsa but aws.identity.roleArn is empty; set it to the ARN of the worker's role.
{{- end }}
{{- if and .aws.identity.roleArn (eq .aws.identity.type "none") }}
aws.identity.roleArn is set but aws.identity.type is none, so no pod would use it; set the type to irsa or podIdentity, or clear roleArn.
{{- end }}
{{- if and (eq .aws.identity.type "irsa") (not .serviceAccount.create) }}
aws.identity.type is irsa but serviceAccount.create is false, so the chart cannot annotate the ServiceAccount; set create to true, or annotate yours and set the type to none.
{{- end }}
{{- if and .keda.enabled (eq .keda.aws.identityOwner "workload") (ne .aws.identity.type "irsa") }}
keda.aws.identityOwner is workload, which KEDA reads from the IRSA annotation of the worker's ServiceAccount, but aws.identity.type is {{ .aws.identity.type }}; set identityOwner to keda (with keda.aws.roleArn if KEDA must assume a role), or use irsa.
{{- end }}
{{- if and .keda.aws.roleArn (eq .keda.aws.identityOwner "workload") }}
keda.aws.roleArn and keda.aws.identityOwner workload exclude each other in KEDA; clear roleArn or set identityOwner to keda.
{{- end }}
{{- end }}
{{- end -}}

{{/* Variables that the chart computes itself, and the value that rules each of them. */}}
{{- define "stepworker.ownedVariables" -}}
STEPWORKER_NAME: worker.name
STEPWORKER_SLOTS: worker.slots
STEPWORKER_DRAIN_TIMEOUT: drain.timeoutSeconds
STEPWORKER_MANAGEMENT_ADDRESS: management.port
STEPWORKER_MANAGEMENT_PORT: management.port
STEPWORKER_LOG_LEVEL: worker.log.level
STEPWORKER_LOG_FORMAT: worker.log.format
JAVA_TOOL_OPTIONS: worker.javaOptions
{{- end -}}

{{- define "stepworker.validate.environment" -}}
{{- $owned := include "stepworker.ownedVariables" . | fromYaml -}}
{{- range .Values.worker.env }}
{{- if hasKey $owned .name }}
worker.env sets {{ .name }}, which the chart computes; remove it and set {{ get $owned .name }}.
{{- end }}
{{- end }}
{{- end -}}

{{- define "stepworker.validate.monitoring" -}}
{{- if and .Values.podMonitor.enabled .Values.serviceMonitor.enabled }}
podMonitor.enabled and serviceMonitor.enabled are both true, and every pod would be scraped twice; set one of them to false.
{{- end }}
{{- $known := list }}
{{- range (.Files.Get "rules/stepworker.rules.yaml" | fromYaml).groups }}{{ range .rules }}{{ $known = append $known .alert }}{{ end }}{{ end }}
{{- range .Values.prometheusRule.disabled }}
{{- if not (has . $known) }}
prometheusRule.disabled names {{ . }}, which is no alert of this chart; the alerts are {{ join ", " $known }}.
{{- end }}
{{- end }}
{{- end -}}
