{{- /*
What each service answers for. /v1/samples itself takes submissions (ingest), what is below it shows samples (index); an exact
path goes before a prefix, in an Ingress and in a Gateway.
*/ -}}
{{- define "journeydb.routes" -}}
ingest:
  - {path: /v1/samples, type: Exact}
  - {path: /v1/images, type: Prefix}
annotate:
  - {path: /v1/annotations, type: Prefix}
  - {path: /v1/prompts, type: Prefix}
  - {path: /v1/questions, type: Prefix}
  - {path: /v1/reviews, type: Prefix}
  - {path: /v1/stats, type: Prefix}
  - {path: /v1/styles, type: Prefix}
index:
  - {path: /v1/samples, type: Prefix}
  - {path: /v1/search, type: Prefix}
  - {path: /v1/leaks, type: Prefix}
  - {path: /v1/tasks, type: Prefix}
  - {path: /v1/evaluations, type: Prefix}
{{- end -}}
