package org.cunwu.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cunwu.RunningJar;

/** 事后核对 — when the program answers again: what the client was told, and what the chains hold, must be the same. */
final class Aftermath {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SAMPLE = 20;

    private final RunningJar jar;
    private final Client client;
    private final List<String> wrong = new ArrayList<>();

    private Aftermath(RunningJar jar, Client client) {
        this.jar = jar;
        this.client = client;
    }

    /** What is wrong, in words; nobody else may have worked in these villages. */
    static List<String> wrong(RunningJar jar, Client client, List<String> villages)
            throws IOException, InterruptedException {
        var aftermath = new Aftermath(jar, client);
        aftermath.compare(villages);
        client.refused.forEach(it -> aftermath.wrong.add("refused: " + it));
        client.defects.forEach(it -> aftermath.wrong.add("defect: " + it));
        return aftermath.wrong;
    }

    private void compare(List<String> villages) throws IOException, InterruptedException {
        var receipts = new ArrayList<String>();
        client.acknowledged.values().forEach(it -> receipts.add(it.receipt()));
        for (var lost : client.unknown.entrySet()) receipts.add(askedTwice(lost.getKey(), lost.getValue()));
        for (var known : client.acknowledged.entrySet().stream().limit(SAMPLE).toList()) {
            var again = Client.again(jar, known.getKey(), known.getValue().sent());
            var same = again.statusCode() == 200
                    && Client.text(again, "receipt").equals(known.getValue().receipt());
            if (!same) wrong.add(known + " asked again: " + again.statusCode() + " " + again.body());
        }
        var standing = new ArrayList<String>();
        for (var village : villages) standing.addAll(standing(village));
        count("receipts without a record", without(receipts, standing));
        count("records without a receipt", without(standing, receipts));
        count("receipts given twice", receipts.size() - new HashSet<>(receipts).size());
    }

    /** It happens now, or is found to have happened: one receipt, however often it is asked for. */
    private String askedTwice(String key, Client.Sent lost) throws IOException, InterruptedException {
        var first = Client.again(jar, key, lost);
        var second = Client.again(jar, key, lost);
        if (first.statusCode() != 200 || !first.body().equals(second.body())) {
            wrong.add("sent again: " + first.statusCode() + " " + first.body() + " / " + second.body());
            return "none for " + key;
        }
        return Client.text(first, "receipt");
    }

    private void count(String what, int number) {
        if (number > 0) wrong.add(number + " " + what);
    }

    private static int without(List<String> these, List<String> those) {
        var known = new HashSet<>(those);
        return (int) these.stream().filter(it -> !known.contains(it)).count();
    }

    /** Receipt numbers as they would be given for the records that people made in this chain. */
    private List<String> standing(String village) throws IOException, InterruptedException {
        var numbers = new ArrayList<String>();
        long after = 0;
        while (after >= 0) {
            var path = "/api/v1/villages/" + village + "/ledger?size=200&after=" + after;
            var answer = jar.send("town-auditor", Client.PASSWORD, "GET", path, "", "");
            if (answer.statusCode() != 200) {
                wrong.add("reading the chain: " + answer.statusCode() + " " + answer.body());
                return numbers;
            }
            var page = JSON.readTree(answer.body());
            for (var entry : page.get("entries")) {
                if (entry.get("by").asText().startsWith(village)) numbers.add(number(village, entry));
            }
            after = page.get("next").isNull() ? -1 : page.get("next").asLong();
        }
        return numbers;
    }

    private static String number(String village, JsonNode entry) {
        return "%s-%08d-%s"
                .formatted(
                        village,
                        entry.get("height").asLong(),
                        entry.get("hash").asText().substring(0, 8));
    }
}
