package org.cunwu.org.account;

import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.register.Accounts;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** 登录 — who has an account that is open and a password; the authorities are the groups of the posts in office. */
@Component
class PostHolders implements UserDetailsService {

    private final Accounts accounts;
    private final Directory directory;
    private final TownClock clock;

    PostHolders(Accounts accounts, Directory directory, TownClock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var name = typed.strip();
        if (!PersonId.isValid(name)) throw new UsernameNotFoundException("No such account");
        var person = new PersonId(name);
        var hash = accounts.passwordHash(person).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        var groups =
                directory.posts(person, clock.today()).stream().map(Post::group).toList();
        return new User(person.value(), hash, AuthorityUtils.createAuthorityList(groups));
    }
}
