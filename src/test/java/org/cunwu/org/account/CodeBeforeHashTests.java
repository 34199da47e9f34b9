package org.cunwu.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.register.Accounts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@DatabaseTest
@DisplayName("一次性登录码：先看码对不对，再做费时的密码散列")
class CodeBeforeHashTests {

    @Autowired
    Accounts accounts;

    @Autowired
    PrivateFiles files;

    @Autowired
    TownClock clock;

    @Test
    @DisplayName("码不对：不做散列")
    void aWrongCodeCostsNoHash() {
        var hashed = new AtomicInteger();
        var codes = new OneTimeCodes(accounts, counting(hashed), files, clock);
        assertThat(codes.redeem("v033-mediator", "not-the-code", "青山绿水共为邻二零二六年好光景"))
                .contains("org.activate.wrong");
        assertThat(codes.redeem("v999-nobody", "not-the-code", "青山绿水共为邻二零二六年好光景"))
                .contains("org.activate.wrong");
        assertThat(hashed).hasValue(0);
    }

    private static PasswordEncoder counting(AtomicInteger hashed) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                hashed.incrementAndGet();
                return "hashed";
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                return false;
            }
        };
    }
}
