-- Prompts that no model annotated in the attempts that it had, and that nothing stood in for. They wait, unclaimable, for
-- somebody to have them annotated anew, who deletes the row.
CREATE TABLE refusals (
    prompt_id  text COLLATE "C" PRIMARY KEY REFERENCES prompts ON DELETE CASCADE,
    reason     text        NOT NULL,
    refused_at timestamptz NOT NULL DEFAULT now()
);

-- The samples of such prompts that are on the rejections already, each once.
CREATE TABLE refused_samples (
    sample_id text COLLATE "C" PRIMARY KEY REFERENCES samples ON DELETE CASCADE
);
