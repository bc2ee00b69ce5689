package dev.jetaudit.cli.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random values for the fields of one object, mostly right.
 *
 * @param fields name, a right value, and values of which the last ones are wrong, as {@code name=right|right|!wrong}
 */
record SampleFields(List<String> fields) {

    static final SampleFields TRACE = of(
            "source=\"r\"|!1",
            "rules=\"documented\"|\"engine-2025\"|!\"documented-1999\"|!null",
            "zone=\"UTC\"|!{}",
            "since=!1");
    static final SampleFields CLIENT = of(
            "process=\"a\"|!1",
            "pid=0|4294967295|!4294967296|!\"1\"",
            "thread=7|!-1",
            "user=\"\"|!null",
            "name=!\"a\"");
    static final SampleFields IN = of(
            "grbit=0|4294967295|!4294967296|!-1|!1.5|!\"0\"|!null",
            "file=\"E:\\\\a.edb\"|\"\"|!7",
            "handle=0|9223372036854775807|!9223372036854775808|!-1",
            "cb=65536|!4294967296",
            "cbMax=0|!true",
            "snapId=1|9223372036854775807|!-1|!\"1\"",
            "genLow=0|117|!-1",
            "genHigh=117|4294967295|!4294967296",
            "size=!1",
            "bytes=!1");
    static final SampleFields OUT = of(
            "handle=7|!-7",
            "size=9223372036854775807|!-1|!\"8\"",
            "bytes=0|!9223372036854775808",
            "databases=[]|[\"a\",\"b\"]|![1]|!\"a\"|!{}",
            "files=[]|[\"E:\\\\edb00001.log\"]|![null]|![[]]|!null",
            "genLow=0|117|!-1",
            "genHigh=117|4294967295|!4294967296",
            "cbActual=600|!1.25",
            "verdict=-801|0|!-2147483649|!\"0\"",
            "complete=true|false|!1|!\"true\"",
            "snapId=1|!-1",
            "grbit=!1");
    private static final SampleFields SLOT = of(
            "genLow=1|!0|!\"1\"",
            "genHigh=4294967295|!4294967296",
            "type=\"Normal\"|\"OSSnapshot\"|!\"Full\"|!1",
            "kind=!1");

    static SampleFields of(String... fields) {
        return new SampleFields(List.of(fields));
    }

    static String time(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> "\"2026-03-01\"";
            case 1 -> "1772402400";
            case 2 -> "\"2026-03-01T22:00:00.Z\"";
            case 3, 4, 5 -> "\"2026-03-01T22:00:00.123456789+01:00\"";
            default -> "\"2026-03-01T22:00:00Z\"";
        };
    }

    static String factValue(Random random, String fact) {
        if (random.nextInt(30) == 0) {
            return List.of("1", "[]", "null", "\"a\"", "{}").get(random.nextInt(5));
        }
        return switch (fact) {
            case "logs-on-disk" ->
                of("low=0|7|!-1", "high=7|4294967295|!4294967296", "mid=!1").whole(random);
            case "checkpoint" -> of("generation=0|!-1|!\"1\"", "low=!1").whole(random);
            case "run-mode" -> of("multiInstance=true|!1", "on=!true").whole(random);
            case "instance-unavailable" ->
                of("cause=\"log-disk-full\"|!1", "on=!true").object(random);
            case "page-size" -> of("bytes=4096|!0|!65537", "on=!true").whole(random);
            case "restore" -> of("running=false|!0", "on=!true").whole(random);
            case "database-header" -> databaseHeader(random);
            default -> of("on=true|false|!1|!\"true\"", "off=!true").whole(random);
        };
    }

    /** Returns an object with each field half of the time. */
    String object(Random random) {
        return object(random, 0.5);
    }

    private String whole(Random random) {
        return object(random, 0.97);
    }

    private String object(Random random, double likely) {
        List<String> chosen = new ArrayList<>();
        for (String field : fields) {
            String name = field.substring(0, field.indexOf('='));
            List<String> right = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            for (String value : field.substring(name.length() + 1).split("\\|", -1)) {
                (value.startsWith("!") ? wrong : right).add(value.startsWith("!") ? value.substring(1) : value);
            }
            boolean bad = !wrong.isEmpty() && random.nextInt(40) == 0;
            if (bad || (!right.isEmpty() && random.nextDouble() < likely)) {
                List<String> values = bad ? wrong : right;
                chosen.add("\"" + name + "\":" + values.get(random.nextInt(values.size())));
            }
        }
        return "{" + String.join(",", chosen) + "}";
    }

    private static String databaseHeader(Random random) {
        List<String> fields = new ArrayList<>();
        if (random.nextInt(30) > 0) {
            fields.add("\"database\":" + (random.nextInt(30) == 0 ? "1" : "\"E:\\\\a.edb\""));
        }
        for (String slot : List.of("fullPrev", "incPrev", "copyPrev", "diffPrev", "lastPrev")) {
            if (random.nextInt(slot.equals("lastPrev") ? 30 : 4) == 0) {
                String value = SLOT.whole(random);
                String at = random.nextBoolean() ? ",\"at\":" + time(random) : "";
                boolean empty = value.equals("{}");
                fields.add("\"" + slot + "\":" + (empty ? value : value.substring(0, value.length() - 1) + at + "}"));
            }
        }
        return "{" + String.join(",", fields) + "}";
    }
}
