/**
 * Drawn samples: pictures with Midjourney-like prompts that really show what the prompt says, from a seed. They are the
 * demo, the load and the ground truth of evaluation. It hides how content is dealt out and how prompts are worded.
 */
package io.journeydb.cli.drawn;
