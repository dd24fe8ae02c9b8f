/** The model files that annotation needs: which there are, where they come from, and the folder that keeps them. */
package org.philippic.annotate.models;
