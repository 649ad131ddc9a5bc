/** What the local stack and its users do with files: folders that go as a whole, secrets, the ends of logs. */
package io.journeydb.local.files;
