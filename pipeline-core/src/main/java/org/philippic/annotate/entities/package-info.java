/** Entity tagging with CoreNLP's sequence models, the same labels in a fraction of the time. */
package org.philippic.annotate.entities;
