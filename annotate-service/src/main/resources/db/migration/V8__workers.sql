-- Processes that work on prompts. A process renews one row of its own instead of every prompt that it holds: prompts are locked
-- by the intake and by annotations that are stored, and a renewal must wait for neither.
CREATE TABLE workers (
    worker_id    text COLLATE "C" PRIMARY KEY CHECK (length(worker_id) BETWEEN 1 AND 64),
    -- Until then nobody else takes what it holds.
    expires_at   timestamptz NOT NULL,
    -- Since when it was never late. After an outage of the database all were late: then nobody takes anything at once.
    steady_since timestamptz NOT NULL
);

-- The process that works on the prompt; null when none does. After a claim's own lease (claimable_at), the process's decides.
ALTER TABLE prompts ADD COLUMN held_by text COLLATE "C";

-- What a process holds.
CREATE INDEX prompts_held ON prompts (held_by) WHERE held_by IS NOT NULL;

-- How far the annotator has come with a prompt that it could not finish, in its own words; null before and after. So attempts
-- count on in another process and after a restart.
ALTER TABLE prompts ADD COLUMN reached text;

-- A sample is told of with the prompt that was refused: its own or a clean one. When that is annotated anew and refused again,
-- the sample is told of again.
ALTER TABLE refused_samples ADD COLUMN prompt_id text COLLATE "C" REFERENCES refusals ON DELETE CASCADE;
UPDATE refused_samples d SET prompt_id = r.prompt_id
FROM samples s JOIN refusals r ON r.prompt_id = s.prompt_id
WHERE s.sample_id = d.sample_id;
DELETE FROM refused_samples WHERE prompt_id IS NULL;
ALTER TABLE refused_samples DROP CONSTRAINT refused_samples_pkey, ADD PRIMARY KEY (sample_id, prompt_id);
CREATE INDEX refused_samples_by_prompt ON refused_samples (prompt_id);

-- Samples whose reviews wait for a clean prompt.
CREATE INDEX review_states_awaiting ON review_states (awaits) WHERE awaits IS NOT NULL;
