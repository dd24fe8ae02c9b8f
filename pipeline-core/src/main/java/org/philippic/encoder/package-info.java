/**
 * A network that reads words in their context: the lower layers of multilingual BERT (Devlin et al. 2019) in plain Java,
 * read from TensorFlow's own files.
 */
package org.philippic.encoder;
