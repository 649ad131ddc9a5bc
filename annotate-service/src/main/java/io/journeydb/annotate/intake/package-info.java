/**
 * From records of the images and reviews topics to rows. What can't be read goes to the rejections; what is down is waited for; when
 * a batch is taken, all of its effects are durable.
 */
package io.journeydb.annotate.intake;
