package org.philippic.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackStore;
import org.philippic.jobs.cache.PackUse;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.RunFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks after the work on documents that an output folder keeps for later runs. */
@Command(
        name = "cache",
        description = "The finished work on documents that an output folder keeps for later runs.",
        mixinStandardHelpOptions = true)
public final class CacheCommand {
    @Command(description = "Say what is kept, stage by stage.", mixinStandardHelpOptions = true)
    void stats(@Mixin OutputOption output) {
        Configuration configuration = new Configuration();
        PackStore store = store(configuration, output);
        Set<String> used = PackUse.of(new RunFiles(configuration), output.folder());
        System.out.printf(
                Locale.ROOT, "%-12s %8s %12s %10s %14s%n", "stage", "packs", "documents", "MB", "MB in no run");
        byStage(store.all())
                .forEach((stage, packs) -> System.out.printf(
                        Locale.ROOT,
                        "%-12s %8d %12d %10.1f %14.1f%n",
                        stage,
                        packs.size(),
                        packs.stream()
                                .mapToLong(pack -> pack.documents().size())
                                .sum(),
                        bytes(packs) / 1e6,
                        bytes(packs.stream()
                                        .filter(pack -> !used.contains(pack.name()))
                                        .toList())
                                / 1e6));
        int remains = store.remains().size();
        if (remains > 0) {
            System.out.println(remains + " folders of unfinished work; 'philippic cache prune' removes them.");
        }
    }

    @Command(
            description = "Remove what no run in the folder is made of, and what killed attempts left.",
            mixinStandardHelpOptions = true)
    void prune(@Mixin OutputOption output) {
        Configuration configuration = new Configuration();
        PackStore store = store(configuration, output);
        Path runs = output.folder();
        try (OutputLock lock = OutputLock.acquire(configuration, runs, "cache prune", System.err)) {
            Set<String> used = PackUse.of(new RunFiles(configuration), runs);
            List<Pack> unused = store.all().stream()
                    .filter(pack -> !used.contains(pack.name()))
                    .toList();
            lock.check();
            unused.forEach(pack -> store.remove(new Path(pack.folder())));
            List<Path> remains = store.remains();
            remains.forEach(store::remove);
            System.out.printf(
                    Locale.ROOT,
                    "Removed %d packs (%.1f MB) and %d folders of unfinished work.%n",
                    unused.size(),
                    bytes(unused) / 1e6,
                    remains.size());
        }
    }

    private static PackStore store(Configuration configuration, OutputOption output) {
        Path runs = output.folder();
        RunFiles files = new RunFiles(configuration);
        if (!files.exists(runs)) {
            throw new UserException(
                    "Cannot find output '" + output + "'",
                    "there is no such folder",
                    "give the folder that 'philippic run' wrote with --output");
        }
        return new PackStore(configuration, runs);
    }

    private static Map<String, List<Pack>> byStage(List<Pack> packs) {
        Map<String, List<Pack>> stages = new TreeMap<>();
        for (Pack pack : packs) {
            String stage = new Path(pack.folder()).getParent().getParent().getName();
            stages.computeIfAbsent(stage, name -> new ArrayList<>()).add(pack);
        }
        return stages;
    }

    private static double bytes(List<Pack> packs) {
        return packs.stream().mapToLong(Pack::bytes).sum();
    }
}
