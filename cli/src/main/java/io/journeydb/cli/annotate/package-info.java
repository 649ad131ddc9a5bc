/** Commands that change annotations: by asking the annotate service, which does the work. */
package io.journeydb.cli.annotate;
