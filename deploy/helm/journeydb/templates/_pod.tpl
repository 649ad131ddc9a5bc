{{- /* An image by tag or, better, by digest. A dict of root and image. */ -}}
{{- define "journeydb.image" -}}
{{- with .image.digest -}}
{{ $.image.repository }}@{{ . }}
{{- else -}}
{{ .image.repository }}:{{ .image.tag | default (.root.Values.image.tag | default .root.Chart.AppVersion) }}
{{- end -}}
{{- end -}}

{{- define "journeydb.ownImage" -}}
{{- with .root.Values.image.registry }}{{ . }}/{{ end -}}
{{- include "journeydb.image" (dict "root" .root "image" (get .root.Values .component).image) -}}
{{- end -}}

{{- define "journeydb.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{- /* Nobody here speaks with Kubernetes, and its variables for services would look like Kafka settings. */ -}}
{{- define "journeydb.apart" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- end -}}

{{- define "journeydb.probes" -}}
{{- $own := get .root.Values .component -}}
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 2
  timeoutSeconds: 5
  failureThreshold: {{ div ($own.startSeconds | default .root.Values.startSeconds) 2 }}
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 2
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
{{- end -}}

{{- define "journeydb.container" -}}
{{- $own := get .root.Values .component -}}
- name: {{ .component }}
  image: {{ include "journeydb.ownImage" . | quote }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  securityContext:
    {{- toYaml .root.Values.securityContext | nindent 4 }}
  ports:
    - {name: http, containerPort: {{ include "journeydb.port" . }}, protocol: TCP}
  env:
    - {name: QUARKUS_CONFIG_LOCATIONS, value: /etc/journeydb/config/application.properties}
    {{- include "journeydb.secretEnv" . | trim | nindent 4 }}
    {{- with $own.env }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- include "journeydb.probes" . | nindent 2 }}
  lifecycle:
    preStop:
      sleep: {seconds: {{ .root.Values.preStopSeconds }}}
  resources:
    {{- toYaml $own.resources | nindent 4 }}
  volumeMounts:
    {{- include "journeydb.volumeMounts" . | nindent 4 }}
    {{- if eq .component "index" }}
    - {name: index, mountPath: /var/lib/journeydb}
    {{- end }}
{{- end -}}

{{- define "journeydb.spread" -}}
{{- $own := get .root.Values .component -}}
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- maxSkew: 1
  topologyKey: {{ $key }}
  whenUnsatisfiable: {{ $own.spread }}
  labelSelector:
    matchLabels:
      {{- include "journeydb.selector" $ | nindent 6 }}
  {{- if ne $.component "index" }}
  matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}
{{- end -}}

{{- /* The pod template of a service. */ -}}
{{- define "journeydb.template" -}}
{{- $own := get .root.Values .component -}}
metadata:
  labels:
    {{- include "journeydb.labels" . | nindent 4 }}
    {{- with $own.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  annotations:
    checksum/config: {{ include "journeydb.properties" . | sha256sum }}
    {{- with $own.annotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "journeydb.componentName" . }}
  {{- include "journeydb.apart" . | nindent 2 }}
  {{- include "journeydb.pullSecrets" .root | nindent 2 }}
  securityContext:
    {{- toYaml .root.Values.podSecurityContext | nindent 4 }}
  terminationGracePeriodSeconds: {{ $own.terminationGracePeriodSeconds }}
  {{- with $own.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  {{- with $own.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $own.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $own.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  topologySpreadConstraints:
    {{- include "journeydb.spread" . | trim | nindent 4 }}
  containers:
    {{- include "journeydb.container" . | nindent 4 }}
  volumes:
    {{- include "journeydb.volumes" . | nindent 4 }}
{{- end -}}
