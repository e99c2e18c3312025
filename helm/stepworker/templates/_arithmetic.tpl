{{/* What follows from the values by counting. */}}

{{- define "stepworker.drain.sum" -}}
{{- with .Values.drain -}}
{{- add .preStopSleepSeconds .pollSettleSeconds .timeoutSeconds .marginSeconds -}}
{{- end -}}
{{- end -}}

{{/* The sum as a reader would write it down. */}}
{{- define "stepworker.drain.sumInWords" -}}
{{- with .Values.drain -}}
{{- printf "preStopSleepSeconds %d + pollSettleSeconds %d + timeoutSeconds %d + marginSeconds %d" (int .preStopSleepSeconds) (int .pollSettleSeconds) (int .timeoutSeconds) (int .marginSeconds) -}}
{{- end -}}
{{- printf " = %s" (include "stepworker.drain.sum" .) -}}
{{- end -}}

{{- define "stepworker.drain.gracePeriodSeconds" -}}
{{- if kindIs "invalid" .Values.drain.terminationGracePeriodSeconds -}}
{{- include "stepworker.drain.sum" . -}}
{{- else -}}
{{- int .Values.drain.terminationGracePeriodSeconds -}}
{{- end -}}
{{- end -}}

{{/*
What the worker itself may take to stop: open polls end, and a task that the last of them brings still
has its time.
*/}}
{{- define "stepworker.drain.workerSeconds" -}}
{{- add .Values.drain.pollSettleSeconds .Values.drain.timeoutSeconds -}}
{{- end -}}

{{- define "stepworker.keda.cooldownSeconds" -}}
{{- if kindIs "invalid" .Values.keda.cooldownPeriodSeconds -}}
{{- max 300 (include "stepworker.drain.workerSeconds" . | int) -}}
{{- else -}}
{{- int .Values.keda.cooldownPeriodSeconds -}}
{{- end -}}
{{- end -}}

{{/* Slots that can be in use in a pod: no more than its handlers may use together. */}}
{{- define "stepworker.podSlots" -}}
{{- $slots := int .Values.worker.slots -}}
{{- $usable := 0 -}}
{{- range .Values.worker.handlers -}}
{{- $usable = add $usable (int (default $slots .concurrency)) -}}
{{- end -}}
{{- if .Values.worker.handlers }}{{ min $slots $usable }}{{ else }}{{ $slots }}{{ end -}}
{{- end -}}

{{/* Slots in use that the autoscaler allows a pod, such as 11.2 of 16 at 70 %. */}}
{{- define "stepworker.keda.slotsTarget" -}}
{{- divf (mulf (include "stepworker.podSlots" .) .Values.keda.activities.targetUtilizationPercent) 100 -}}
{{- end -}}

{{- define "stepworker.minReplicas" -}}
{{- if .Values.keda.enabled -}}
{{- int .Values.keda.minReplicas -}}
{{- else if .Values.autoscaling.enabled -}}
{{- int .Values.autoscaling.minReplicas -}}
{{- else -}}
{{- int .Values.replicaCount -}}
{{- end -}}
{{- end -}}

{{- define "stepworker.maxReplicas" -}}
{{- if .Values.keda.enabled -}}
{{- int .Values.keda.maxReplicas -}}
{{- else if .Values.autoscaling.enabled -}}
{{- int .Values.autoscaling.maxReplicas -}}
{{- else -}}
{{- int .Values.replicaCount -}}
{{- end -}}
{{- end -}}
