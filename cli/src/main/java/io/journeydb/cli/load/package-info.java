/** Load for a system that runs elsewhere: drawn samples at a steady rate. Hides how the rate is kept. */
package io.journeydb.cli.load;
