package org.cunwu.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Inbox;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;

/** The product: officials of many villages over HTTP, with every check, register, inbox and ledger. */
final class OwnSide implements Side {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private final Town town;
    private final Inbox inbox;
    private final Cases cases;
    private final Directory directory;
    private final TownClock clock;
    private final Forms forms;
    private final List<String> villages;
    private final Map<String, Official> officials = new ConcurrentHashMap<>();
    private final List<Matter> matters = new ArrayList<>();
    private int village;

    /** One case: where it is, the photograph its forms cite, and its file once it is raised. */
    private static final class Matter {
        private final String village;
        private final String photograph;
        private volatile CaseFile file;

        Matter(String village, String photograph, CaseFile file) {
            this.village = village;
            this.photograph = photograph;
            this.file = file;
        }
    }

    OwnSide(Town town) {
        this.town = town;
        this.inbox = town.the(Inbox.class);
        this.cases = town.the(Cases.class);
        this.directory = town.the(Directory.class);
        this.clock = town.the(TownClock.class);
        this.forms = new Forms(directory, clock.today());
        this.villages = directory.villages().stream()
                .limit(PLACES)
                .map(it -> it.code().value())
                .toList();
    }

    /** In some villages one person holds two posts. */
    private Official holder(String place, String post) {
        var kind = PostKind.of(post).orElseThrow();
        return official(
                directory.holders(place, kind, clock.today()).get(0).id().value());
    }

    Official official(String person) {
        return officials.computeIfAbsent(person, it -> Official.signedIn(town.root(), it, "cunwu-demo-2026"));
    }

    @Override
    public void take(int number) {
        matters.clear();
        for (int i = 0; i < number; i++) {
            var code = villages.get(village++ % villages.size());
            matters.add(new Matter(
                    code, holder(code, "village-clerk").upload(PHOTOGRAPH), Forms.notYet(new VillageCode(code))));
        }
    }

    @Override
    public List<Runnable> next(int step) {
        return matters.stream()
                .map(it -> step == 0 ? start(it) : complete(it, step))
                .toList();
    }

    /** The cases that were taken last. */
    List<CaseFile> files() {
        return matters.stream().map(it -> it.file).toList();
    }

    private Runnable start(Matter matter) {
        var clerk = holder(matter.village, "village-clerk");
        var form = json(forms.start(matter.photograph));
        return () -> {
            var number = field(clerk.submit("/cases/four_discussions", form), "caseNumber");
            matter.file = cases.byNumber(number, java.util.Set.of(new VillageCode(matter.village)))
                    .orElseThrow();
        };
    }

    private Runnable complete(Matter matter, int step) {
        var wanted = Forms.STEPS.get(step - 1);
        var task = await(matter, wanted.id());
        var official = holder(matter.village, wanted.post());
        var form = json(forms.of(wanted, new VillageCode(matter.village), matter.photograph));
        return () -> official.submit("/tasks/" + task, form);
    }

    /** The clock's own steps are the job executor's: it needs a moment. */
    private String await(Matter matter, String step) {
        for (int look = 0; look < 6_000; look++) {
            for (var item : inbox.ofCase(matter.file.id())) if (item.step().equals(step)) return item.task();
            pause();
        }
        throw new IllegalStateException(matter.file.number() + " does not come to " + step);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, ?> form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String field(String answer, String name) {
        var start = answer.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return answer.substring(start, answer.indexOf('"', start));
    }

    @Override
    public void close() {
        town.close();
    }
}
