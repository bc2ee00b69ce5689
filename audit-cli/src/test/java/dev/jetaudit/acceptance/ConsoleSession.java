package dev.jetaudit.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code console} block of a document: a command behind {@code $}, and below it what it prints.
 *
 * @param command the first line
 * @param arguments what stands behind {@code jetaudit}, quotes resolved
 * @param output everything below the command; empty if the document leaves it out
 */
record ConsoleSession(String command, List<String> arguments, String output) {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```console\\n(\\$ (?:\\./)?jetaudit ([^\\n]*)\\n)(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    static List<ConsoleSession> in(String document) {
        return BLOCK.matcher(document)
                .results()
                .map(block -> new ConsoleSession(block.group(1), words(block.group(2)), block.group(3)))
                .toList();
    }

    /** Returns the document with the output of its sessions, in their order, replaced; left-out outputs stay so. */
    static String rewritten(String document, List<String> outputs) {
        int[] next = {0};
        return BLOCK.matcher(document).replaceAll(block -> {
            String output = block.group(3).isEmpty() ? "" : outputs.get(next[0]);
            next[0]++;
            return Matcher.quoteReplacement("```console\n" + block.group(1) + output + "```");
        });
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String quoted = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(quoted == null ? word.group(3) : quoted);
        }
        return words;
    }
}
