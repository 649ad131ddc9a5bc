/** What a prompt says, as a vector. Hides the model and how it is run. */
package io.journeydb.index.feature.text;
