package org.cunwu.desk.web.api;

import java.util.List;
import org.cunwu.desk.web.NextSteps;
import org.cunwu.engine.Cases;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who will act next and after, and until when, for programs: before a case starts and while it runs. */
@RestController
@RequestMapping("/api/v1/cases")
class PreviewApi {

    private final NextSteps next;
    private final Cases cases;
    private final Directory directory;
    private final TownClock clock;

    PreviewApi(NextSteps next, Cases cases, Directory directory, TownClock clock) {
        this.next = next;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    /** {@code village} is needed only by who may start it in several. */
    @GetMapping("/{process:[a-z_]{1,60}}/preview")
    List<NextSteps.Coming> beforeStart(
            @PathVariable String process, @RequestParam(required = false) @Nullable String village, PersonId person) {
        if (village != null && !VillageCode.isValid(village)) throw new NothingHere();
        return next.beforeStart(person, process, village == null ? null : new VillageCode(village));
    }

    @GetMapping("/{no:[A-Z0-9-]{3,40}}/preview")
    List<NextSteps.Coming> ahead(@PathVariable String no, PersonId person) {
        return cases.byNumber(no, directory.villagesOf(person, clock.today()))
                .map(next::ahead)
                .orElseThrow(NothingHere::new);
    }
}
