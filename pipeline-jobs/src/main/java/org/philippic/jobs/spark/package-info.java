/** What ties records to Spark: sessions, schemas, the row codec, tables on disk and objects kept per executor. */
package org.philippic.jobs.spark;
