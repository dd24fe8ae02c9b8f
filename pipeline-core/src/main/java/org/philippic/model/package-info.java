/** The rows of the tables: one record per table, one component per column. */
package org.philippic.model;
