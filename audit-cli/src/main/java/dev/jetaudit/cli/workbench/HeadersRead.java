package dev.jetaudit.cli.workbench;

import dev.jetaudit.api.crosscheck.SeenHeader;
import java.util.List;

/**
 * Headers that were read and not recorded.
 *
 * @param remarks sentences on what was read otherwise than one would expect
 * @param problems sentences on what could not be read
 */
public record HeadersRead(List<SeenHeader> headers, List<String> remarks, List<String> problems) {
    public static final HeadersRead NONE = new HeadersRead(List.of(), List.of(), List.of());

    public HeadersRead {
        headers = List.copyOf(headers);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }
}
