package dev.jetaudit.cli.verb;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number and names no Java type where it is none. */
public final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException none) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }
}
