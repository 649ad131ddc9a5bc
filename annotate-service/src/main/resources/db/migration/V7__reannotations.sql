-- Prompts that people asked to have annotated again. The annotation in force stays so until the next one is there.

CREATE TABLE reannotations (
    reannotation_id text COLLATE "C" PRIMARY KEY CHECK (reannotation_id ~ '^[0-9a-f-]{36}$'),
    -- What was asked for, as it was asked.
    selection    json        NOT NULL,
    -- How many prompts that was.
    prompts      bigint      NOT NULL CHECK (prompts >= 0),
    requested_at timestamptz NOT NULL DEFAULT now()
);

-- The request that the prompt waits for; null when it waits for none. A prompt waits for the latest that chose it.
ALTER TABLE prompts ADD COLUMN reannotation_id text COLLATE "C" REFERENCES reannotations;

-- Workers: new prompts and those to be annotated again, longest waiting first.
DROP INDEX prompts_waiting;
CREATE INDEX prompts_waiting ON prompts (claimable_at) WHERE current_version IS NULL OR reannotation_id IS NOT NULL;
-- Progress.
CREATE INDEX prompts_by_reannotation ON prompts (reannotation_id) WHERE reannotation_id IS NOT NULL;
-- Choosing by annotator; pages of one version would read the annotations of all.
CREATE INDEX annotations_by_annotator ON annotations (annotator, annotator_version, prompt_id, version);
