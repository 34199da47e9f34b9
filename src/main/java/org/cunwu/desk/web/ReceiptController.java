package org.cunwu.desk.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.cunwu.engine.Cases;
import org.cunwu.engine.NothingHere;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Entry;
import org.cunwu.ledger.Ledger;
import org.cunwu.ledger.Receipt;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 回执 — it was recorded, under this number and hash; and who is next. */
@Controller
class ReceiptController {

    private static final Pattern NUMBER = Pattern.compile("([a-z0-9]{2,12})-(\\d{8,18})-([0-9a-f]{8})");

    private static final String ID = "[A-Za-z0-9_-]{1,100}";

    private final Ledger ledger;
    private final Cases cases;
    private final NextSteps next;
    private final Directory directory;
    private final TownClock clock;

    ReceiptController(Ledger ledger, Cases cases, NextSteps next, Directory directory, TownClock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.next = next;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/receipt/{number:[0-9a-z-]{1,40}}")
    ModelAndView show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String back,
            PersonId person) {
        var entry = entry(number, person);
        var caseId = entry.act().caseId();
        if (caseId == null) throw new NothingHere();
        var file = cases.byId(caseId).orElseThrow(NothingHere::new);
        return new ModelAndView(
                "desk/receipt",
                Map.of(
                        "number",
                        number,
                        "entry",
                        entry,
                        "caseFile",
                        file,
                        "next",
                        next.of(file),
                        "done",
                        done.matches(ID) ? done : "1",
                        "back",
                        back.matches(ID) ? back : ""));
    }

    private Entry entry(String number, PersonId person) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches()) throw new NothingHere();
        var chain = parts.group(1);
        if (!VillageCode.isValid(chain)
                || !directory.villagesOf(person, clock.today()).contains(new VillageCode(chain))) {
            throw new NothingHere();
        }
        return ledger.chain(chain, Long.parseLong(parts.group(2)) - 1, 1).stream()
                .filter(it -> receipt(it).number().equals(number))
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    private static Receipt receipt(Entry entry) {
        return new Receipt(entry.id(), entry.act().chain(), entry.height(), entry.hash(), entry.enteredAt());
    }
}
