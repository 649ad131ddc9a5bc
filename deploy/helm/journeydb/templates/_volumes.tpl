{{- /* What is mounted: configuration, temporary files, authorities and the Kafka login; of secrets single keys. */ -}}
{{- define "journeydb.volumeMounts" -}}
{{- $values := .root.Values -}}
- {name: config, mountPath: /etc/journeydb/config, readOnly: true}
- {name: tmp, mountPath: /tmp}
{{- if include "journeydb.kafkaCa" .root }}
- {name: kafka-ca, mountPath: /etc/journeydb/kafka-ca, readOnly: true}
{{- end }}
{{- if eq $values.kafka.security.protocol "SSL" }}
- {name: kafka-user, mountPath: /etc/journeydb/kafka-user, readOnly: true}
{{- end }}
{{- if and (eq .component "annotate") (include "journeydb.postgresCa" .root) }}
- {name: postgres-ca, mountPath: /etc/journeydb/postgres-ca, readOnly: true}
{{- end }}
{{- if and (ne .component "annotate") $values.s3.caSecret.name }}
- {name: s3-ca, mountPath: /etc/journeydb/s3-ca, readOnly: true}
{{- end }}
{{- end -}}

{{- define "journeydb.volumes" -}}
{{- $values := .root.Values -}}
- name: config
  configMap:
    name: {{ include "journeydb.componentName" . }}
- name: tmp
  emptyDir: {sizeLimit: 512Mi}
{{- if include "journeydb.kafkaCa" .root }}
{{ include "journeydb.caVolume" (dict "name" "kafka-ca" "secret" $values.kafka.security.caSecret) }}
{{- end }}
{{- if eq $values.kafka.security.protocol "SSL" }}
- name: kafka-user
  secret:
    secretName: {{ (get $values .component).kafkaUserSecret }}
    defaultMode: 0440
    items:
      - {key: user.p12, path: user.p12}
{{- end }}
{{- if and (eq .component "annotate") (include "journeydb.postgresCa" .root) }}
{{ include "journeydb.caVolume" (dict "name" "postgres-ca" "secret" $values.postgres.tls.caSecret) }}
{{- end }}
{{- if and (ne .component "annotate") $values.s3.caSecret.name }}
{{ include "journeydb.caVolume" (dict "name" "s3-ca" "secret" $values.s3.caSecret) }}
{{- end }}
{{- end -}}

{{- define "journeydb.caVolume" -}}
- name: {{ .name }}
  secret:
    secretName: {{ .secret.name }}
    defaultMode: 0444
    items:
      - {key: {{ .secret.key }}, path: ca.crt}
{{- end -}}

{{- define "journeydb.kafkaCa" -}}
{{- if and (hasSuffix "SSL" .Values.kafka.security.protocol) .Values.kafka.security.caSecret.name }}yes{{ end -}}
{{- end -}}

{{- define "journeydb.postgresCa" -}}
{{- if and (hasPrefix "verify" .Values.postgres.tls.mode) .Values.postgres.tls.caSecret.name }}yes{{ end -}}
{{- end -}}
