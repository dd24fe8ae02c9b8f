package org.philippic.jobs.run;

import java.util.List;

/**
 * What a run reads.
 *
 * @param seeds folder or file of the seeds; empty where there are none
 * @param collections folders or files of the collections; each is a corpus named after its last path part
 * @param references stored reference profiles: names of shipped ones or paths
 */
public record RunInputs(String seeds, List<String> collections, List<String> references) {
    public RunInputs {
        collections = List.copyOf(collections);
        references = List.copyOf(references);
    }
}
