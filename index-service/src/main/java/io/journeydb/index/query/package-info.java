/** What a person types to search: words, {@code "phrases"}, {@code pref*}, {@code -exclusions}. Knows no search engine. */
package io.journeydb.index.query;
