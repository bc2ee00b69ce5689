package dev.jetaudit.cli.verb;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, without regard to case, and names them all when it is another. */
public final class Word<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;
    private final Function<E, String> word;

    /**
     * Makes a reader.
     *
     * @param word how users write a constant
     */
    public Word(Class<E> type, Function<E, String> word) {
        this.type = type;
        this.word = word;
    }

    @Override
    public E convert(String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word.apply(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not one of "
                        + Arrays.stream(type.getEnumConstants()).map(word).collect(Collectors.joining(", "))));
    }
}
