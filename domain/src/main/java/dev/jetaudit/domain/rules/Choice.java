package dev.jetaudit.domain.rules;

import java.util.List;

/**
 * Why a row is as it is where the sources are silent or contradict one another.
 *
 * @param questions numbers of the contradictions that it settles, for example {@code C9}; empty where the sources are just silent
 * @param reason one sentence
 */
public record Choice(List<String> questions, String reason) {

    public Choice {
        questions = List.copyOf(questions);
    }
}
