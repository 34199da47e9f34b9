package org.cunwu.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.cunwu.RunningJar;
import org.cunwu.faults.Client.Sent;

/** 经办人 — those of some villages, each village at one matter after the other, until they are told to stop. */
final class Officials implements AutoCloseable {

    private final Client client;
    private final RunningJar jar;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final ExecutorService villages;

    Officials(Client client, RunningJar jar, List<String> villages) {
        this.client = client;
        this.jar = jar;
        this.villages = Executors.newFixedThreadPool(villages.size());
        for (var village : villages) this.villages.execute(() -> work(village));
    }

    /** The first answers of a cold start take seconds; a fault shall hit work. */
    void atWork() {
        receipts(6);
    }

    /** After a fault they get receipts again, from a program that nobody started anew. */
    void again() {
        receipts(1);
    }

    private void receipts(int number) {
        var before = client.acknowledged.size();
        Awaitility.await().atMost(2, TimeUnit.MINUTES).until(() -> client.acknowledged.size() >= before + number);
    }

    private void work(String village) {
        try {
            while (!stop.get()) {
                // whatever came of it, the next matter is a new one
                if (!matter(village)) TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One matter from its start; false as soon as an answer is missing. */
    private boolean matter(String village) throws InterruptedException {
        var clerk = village + "-village-clerk";
        var photograph = client.upload(jar, clerk);
        if (photograph.isEmpty()) return false;
        var raised = client.submit(jar, new Sent(clerk, Client.START, Course.raise(photograph.get())));
        if (raised.isEmpty()) return false;
        var number = raised.get().get("caseNumber").asText();
        for (var step : Course.STEPS) {
            if (stop.get()) return true;
            var person = village + "-" + step.post();
            var task = task(person, number, step);
            if (task.isEmpty()) return false;
            var path = "/api/v1/tasks/" + task.get();
            var facts = client.read(jar, person, path).map(it -> it.get("facts"));
            if (facts.isEmpty()) return false;
            var form = Course.form(step, facts.get(), photograph.get());
            if (client.submit(jar, new Sent(person, path, form)).isEmpty()) return false;
        }
        return true;
    }

    /** Open at once after the step before it: the inbox and the engine move together. */
    private Optional<String> task(String person, String number, Course.Step step) throws InterruptedException {
        var inbox = client.read(jar, person, "/api/v1/inbox?size=50");
        if (inbox.isEmpty()) return Optional.empty();
        for (JsonNode item : inbox.get().get("items")) {
            if (item.get("caseNumber").asText().equals(number)
                    && item.get("step").asText().equals(step.id())) {
                return Optional.of(item.get("task").asText());
            }
        }
        client.defects.add("no " + step.id() + " of " + number + " in the inbox of " + person);
        return Optional.empty();
    }

    @Override
    public void close() {
        stop.set(true);
        villages.shutdown();
        try {
            if (!villages.awaitTermination(90, TimeUnit.SECONDS)) throw new IllegalStateException("Still writing");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
