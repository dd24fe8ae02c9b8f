/** Tells the language of documents, zones and sentences, and lists what each language offers. */
package org.philippic.language;
