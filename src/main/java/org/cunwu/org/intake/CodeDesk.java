package org.cunwu.org.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.account.OneTimeCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重发一次性登录码 — by whoever may import, on the record; the person's password is void at once. */
@Component
public class CodeDesk {

    private final Imports imports;
    private final OneTimeCodes codes;
    private final Directory directory;
    private final Ledger ledger;
    private final TownClock clock;

    CodeDesk(Imports imports, OneTimeCodes codes, Directory directory, Ledger ledger, TownClock clock) {
        this.imports = imports;
        this.codes = codes;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Empty where there is no such person with an open account. */
    @Transactional
    public Optional<String> issue(PersonId by, String person) {
        var post = imports.post(by);
        if (!PersonId.isValid(person)) return Optional.empty();
        var found = directory.person(new PersonId(person)).filter(Person::enabled);
        if (found.isEmpty()) return Optional.empty();
        ledger.append(new Act(
                Act.TOWN,
                by,
                post,
                "org.code-issued",
                null,
                clock.today(),
                Map.of("person", person),
                Map.of(),
                List.of(),
                List.of()));
        return Optional.of(codes.renew(found.get().id()));
    }
}
