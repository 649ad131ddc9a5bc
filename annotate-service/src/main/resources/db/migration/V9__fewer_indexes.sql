-- Every index is paid for by every row. These answer the same questions with fewer.

-- Primary keys carry what the statistics read, in place of second indexes on the same columns. Foreign keys depend on them.
ALTER TABLE prompts DROP CONSTRAINT prompts_current_annotation;
ALTER TABLE questions DROP CONSTRAINT questions_prompt_id_version_fkey;
ALTER TABLE style_phrases DROP CONSTRAINT style_phrases_prompt_id_version_fkey;
ALTER TABLE annotations DROP CONSTRAINT annotations_prompt_id_fkey;
ALTER TABLE samples DROP CONSTRAINT samples_prompt_id_fkey, DROP CONSTRAINT samples_annotation_prompt_id_fkey;
ALTER TABLE refusals DROP CONSTRAINT refusals_prompt_id_fkey;

DROP INDEX prompts_current;
ALTER TABLE prompts DROP CONSTRAINT prompts_pkey, ADD PRIMARY KEY (prompt_id) INCLUDE (current_version);
DROP INDEX annotations_counts;
ALTER TABLE annotations DROP CONSTRAINT annotations_pkey,
    ADD PRIMARY KEY (prompt_id, version) INCLUDE (labelled, style_questions, content_questions);

ALTER TABLE annotations ADD FOREIGN KEY (prompt_id) REFERENCES prompts;
ALTER TABLE questions ADD FOREIGN KEY (prompt_id, version) REFERENCES annotations;
ALTER TABLE style_phrases ADD FOREIGN KEY (prompt_id, version) REFERENCES annotations;
ALTER TABLE samples
    ADD FOREIGN KEY (prompt_id) REFERENCES prompts,
    ADD FOREIGN KEY (annotation_prompt_id) REFERENCES prompts;
ALTER TABLE refusals ADD FOREIGN KEY (prompt_id) REFERENCES prompts ON DELETE CASCADE;
ALTER TABLE prompts ADD CONSTRAINT prompts_current_annotation
    FOREIGN KEY (prompt_id, current_version) REFERENCES annotations (prompt_id, version)
    DEFERRABLE INITIALLY IMMEDIATE;

-- Most samples are in train: whoever walks along the prompts or the samples meets one there at once. Queries have to name the
-- split in their text for the planner to see that it is not train.
DROP INDEX samples_by_split;
CREATE INDEX samples_by_split ON samples (split, prompt_id) WHERE split <> 'train';
DROP INDEX samples_for_review;
CREATE INDEX samples_for_review ON samples (split, sample_id) WHERE split <> 'train';
