package org.cunwu.org.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.register.Accounts;
import org.cunwu.org.rules.PasswordRules;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一次性登录码 — handed out on paper; whoever types it chooses the password, which nobody else ever knows. */
@Component
public class OneTimeCodes {

    private static final int LENGTH = 14;
    private static final Duration VALID = Duration.ofDays(30);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PrivateFiles files;
    private final TownClock clock;

    OneTimeCodes(Accounts accounts, PasswordEncoder passwords, PrivateFiles files, TownClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.files = files;
        this.clock = clock;
    }

    /** Draws a code for everybody who has no account yet; answers the list to hand out, empty when there is nobody. */
    @Transactional
    public Optional<Path> handOut() {
        Map<PersonId, String> digests = new LinkedHashMap<>();
        var list = new StringBuilder("\uFEFF人员编号,一次性登录码\r\n");
        for (var person : accounts.without()) {
            var code = Secrets.draw(LENGTH);
            digests.put(person, Secrets.digest(code));
            list.append(person).append(',').append(code).append("\r\n");
        }
        if (digests.isEmpty()) return Optional.empty();
        accounts.openWithCodes(digests, clock.instant().plus(VALID));
        var name = "one-time-codes-" + clock.today() + "-" + Secrets.draw(6) + ".csv";
        return Optional.of(files.write(name, list.toString()));
    }

    /** A new code for one person, whose password is void from now on. */
    @Transactional
    public String renew(PersonId person) {
        var code = Secrets.draw(LENGTH);
        accounts.recode(person, Secrets.digest(code), clock.instant().plus(VALID));
        return code;
    }

    /** Takes the chosen password; answers the key of what is wrong, empty when it was taken. */
    @Transactional
    public Optional<String> redeem(String person, String code, String password) {
        if (!PersonId.isValid(person)) return Optional.of("org.activate.wrong");
        var complaint = PasswordRules.complaint(person, password);
        if (complaint.isPresent()) return complaint;
        var digest = Secrets.digest(code);
        // the slow hash is only for whoever has the code
        if (!accounts.hasCode(new PersonId(person), digest, clock.instant())) return Optional.of("org.activate.wrong");
        var hash = passwords.encode(password);
        return accounts.setPassword(new PersonId(person), digest, clock.instant(), hash)
                ? Optional.empty()
                : Optional.of("org.activate.wrong");
    }
}
