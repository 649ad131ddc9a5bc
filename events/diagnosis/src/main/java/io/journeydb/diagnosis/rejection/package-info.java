/** What is told of a record that a service refuses: its copy on the topic of rejections. Hides what fits there. */
package io.journeydb.diagnosis.rejection;
