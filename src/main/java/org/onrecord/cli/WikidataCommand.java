package org.onrecord.cli;

import picocli.CommandLine.Command;

/** {@code onrecord wikidata}: names by the million, and items for actors that have none. */
@Command(
    name = "wikidata",
    mixinStandardHelpOptions = true,
    description = "Brings Wikidata in: its names, and the items of actors that have none.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {WikidataImportCommand.class, WikidataReconcileCommand.class})
final class WikidataCommand {}
