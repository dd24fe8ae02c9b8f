/** Finished work on documents, kept by content, so that no run does again what an earlier one did. */
package org.philippic.jobs.cache;
