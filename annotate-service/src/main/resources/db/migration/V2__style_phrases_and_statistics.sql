-- What the interface asks for beyond V1: prompts by style, questions by split, statistics of parameters and arrivals.

-- The style phrases of the annotation in force; those of older ones are in annotations.document.
CREATE TABLE style_phrases (
    prompt_id text COLLATE "C" NOT NULL,
    version   integer NOT NULL,
    -- Normalised: NFC, lower case, single spaces, at most so long (an index entry has to hold it).
    phrase    text COLLATE "C" NOT NULL CHECK (phrase <> '' AND length(phrase) <= 200),
    -- Id of the category it belongs to; 'other' while nobody knows better.
    category  text COLLATE "C" NOT NULL CHECK (length(category) <= 64 AND category ~ '^[a-z0-9][a-z0-9_-]*$'),
    PRIMARY KEY (prompt_id, phrase),
    FOREIGN KEY (prompt_id, version) REFERENCES annotations
);

-- Folds the letters that the database's locale knows; what the service writes is folded by Unicode.
INSERT INTO style_phrases (prompt_id, version, phrase, category)
SELECT DISTINCT prompt_id, version, phrase, 'other'
FROM (SELECT a.prompt_id, a.version,
             left(btrim(regexp_replace(lower(normalize(style, NFC)), '\s+', ' ', 'g')), 200) AS phrase
      FROM prompts p
      JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version
      CROSS JOIN json_array_elements_text(a.document -> 'segments' -> 'style') AS style) AS phrases
WHERE phrase <> '';

-- Midjourney's parameters that the statistics count; null for other generators, and where a prompt gives none that can be.
ALTER TABLE samples
    ADD COLUMN midjourney_version text COLLATE "C",
    ADD COLUMN aspect_ratio       text COLLATE "C";

UPDATE samples SET
    midjourney_version = CASE
        WHEN event #>> '{prompt,parameters,niji}' ~ '^[0-9]{1,2}(\.[0-9]{1,2})?$'
            THEN 'niji ' || (event #>> '{prompt,parameters,niji}')
        WHEN event #>> '{prompt,parameters,niji}' IS NOT NULL THEN 'niji'
        WHEN event #>> '{prompt,parameters,version}' ~ '^[0-9]{1,2}(\.[0-9]{1,2})?$'
            THEN event #>> '{prompt,parameters,version}' END,
    aspect_ratio = CASE
        WHEN event #>> '{prompt,parameters,aspect}' ~ '^[0-9]{1,4}(\.[0-9]{1,3})?:[0-9]{1,4}(\.[0-9]{1,3})?$'
            THEN event #>> '{prompt,parameters,aspect}' END
WHERE generator = 'midjourney';

-- The same rules as in V1 at a tenth of the cost: a regular expression that counts is compiled anew for every row.
ALTER TABLE prompts DROP CONSTRAINT prompts_prompt_id_check, ADD CONSTRAINT prompts_prompt_id_check
    CHECK (length(prompt_id) = 32 AND encode(decode(prompt_id, 'hex'), 'hex') = prompt_id);
ALTER TABLE questions DROP CONSTRAINT questions_question_id_check, ADD CONSTRAINT questions_question_id_check
    CHECK (length(question_id) = 16 AND encode(decode(question_id, 'hex'), 'hex') = question_id);
ALTER TABLE samples DROP CONSTRAINT samples_sample_id_check, ADD CONSTRAINT samples_sample_id_check
    CHECK (length(sample_id) <= 64 AND sample_id ~ '^[a-z0-9][a-z0-9_-]*$');

-- A new prompt may be inserted with the number of the annotation that follows it in the same transaction.
ALTER TABLE prompts ALTER CONSTRAINT prompts_current_annotation DEFERRABLE INITIALLY IMMEDIATE;

-- Prompts by style phrase and by category, in the order of their ids: pages go on from an id.
CREATE INDEX style_phrases_by_phrase ON style_phrases (phrase, prompt_id);
CREATE INDEX style_phrases_by_category ON style_phrases (category, prompt_id);
-- Questions of a split.
CREATE INDEX samples_by_split ON samples (split, prompt_id);
-- Raising the revision of a prompt's samples; and all that statistics ask of a sample, without reading its event.
DROP INDEX samples_by_prompt;
CREATE INDEX samples_by_prompt ON samples (prompt_id, split)
    INCLUDE (generator, midjourney_version, aspect_ratio, ingested_at);
