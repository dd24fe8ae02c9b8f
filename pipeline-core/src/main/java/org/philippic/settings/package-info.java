/** Reads settings into records, once, and reports every problem at once. */
package org.philippic.settings;
