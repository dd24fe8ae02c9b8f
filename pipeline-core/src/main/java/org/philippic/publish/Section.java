package org.philippic.publish;

/**
 * One section of the report. To add one, write a class that implements this, add it to {@link Report#SECTIONS}, and add
 * the label {@code nav.ID} in both languages.
 */
interface Section {
    /** Name of the section, unique in the report: the address of its heading. */
    String id();

    /** The section's HTML, from its heading on; empty where the run has nothing to show in it. */
    String html(ReportView view);
}
