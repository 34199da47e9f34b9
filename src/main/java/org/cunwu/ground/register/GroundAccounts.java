package org.cunwu.ground.register;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.ground.Account;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Measure;
import org.cunwu.ground.Use;
import org.cunwu.kernel.VillageCode;
import org.springframework.stereotype.Component;

/** 依据账 — puts together what the three registers hold of a ground. */
@Component
public class GroundAccounts {

    private final GroundRegister grounds;
    private final UseRegister uses;
    private final MeasureRegister measures;

    GroundAccounts(GroundRegister grounds, UseRegister uses, MeasureRegister measures) {
        this.grounds = grounds;
        this.uses = uses;
        this.measures = measures;
    }

    public Optional<Account> find(String number) {
        return grounds.find(number).map(this::of);
    }

    /** Held until the transaction ends. */
    public Optional<Account> lock(String number) {
        return grounds.lock(number).map(this::of);
    }

    public List<Account> ofCase(UUID caseId) {
        return grounds.ofCase(caseId).stream().map(this::of).toList();
    }

    public List<Account> citedBy(UUID caseId) {
        return uses.open(caseId).stream()
                .map(Use::number)
                .distinct()
                .flatMap(it -> find(it).stream())
                .toList();
    }

    /** The newest first. */
    public List<Account> ofVillage(VillageCode village) {
        var used = uses.ofVillage(village).stream().collect(groupingBy(Use::number));
        var taken = measures.ofVillage(village).stream().collect(groupingBy(Measure::number));
        return grounds.ofVillage(village).stream()
                .map(it -> new Account(
                        it, used.getOrDefault(it.number(), List.of()), taken.getOrDefault(it.number(), List.of())))
                .toList();
    }

    private Account of(Ground ground) {
        return new Account(ground, uses.of(ground.number()), measures.of(ground.number()));
    }
}
