package org.cunwu.org.account;

import org.cunwu.org.register.Accounts;
import org.cunwu.org.register.TownRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 真实的镇的启动 — never with the demo's password; on an empty database it prints the one-time token. */
@Component
@Profile("!demo")
class FirstStart extends BeforeThePortOpens {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final TownRegister town;
    private final Accounts accounts;
    private final FirstToken token;
    private final PrivateFiles files;

    FirstStart(
            TownRegister town,
            Accounts accounts,
            FirstToken token,
            PrivateFiles files,
            @Value("${cunwu.command:}") String command) {
        super(command);
        this.town = town;
        this.accounts = accounts;
        this.token = token;
        this.files = files;
    }

    @Override
    protected void prepare() {
        if (accounts.anyWith(DemoPassword.HASH)) {
            throw new IllegalStateException("数据库里还有演示口令，拒绝启动：请换一个空的数据库，或者用 demo 方式启动"
                    + " / this database holds the demo's password: use an empty one, or the profile demo");
        }
        if (town.isEmpty()) token.draw().ifPresent(this::print);
    }

    private void print(String drawn) {
        LOG.warn(
                "首次启动：请打开 /setup，用一次性令牌 {} 建立系统管理员并导入全镇资料（令牌也在 {}） / first start: open /setup with this token",
                drawn,
                files.path(FirstToken.FILE));
    }
}
