package org.cunwu.desk.web.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * 登录限速 — failed sign-ins cost tokens that come back by themselves. Whoever guesses is slowed down; the person is
 * never locked out: from an address where the person signed in before, strangers' failures do not count, and however
 * many addresses guess at a name, each new one has tries of its own, only fewer.
 */
@Component
class LoginPace {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Cache<String, Bucket> pairs = buckets();
    private final Cache<String, Bucket> careful = buckets();
    private final Cache<String, Bucket> familiar = buckets();
    private final Cache<String, Bucket> addresses = buckets();
    private final Cache<String, Bucket> strangers = buckets();
    private final Cache<String, Bucket> codes = buckets();
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(REMEMBERED)
            .build();

    /** One try; answers the seconds to wait before it may be made, 0 for at once. */
    long take(String name, String address) {
        var all = of(name, address);
        for (var bucket : all) {
            var probe = bucket.estimateAbilityToConsume(1);
            if (!probe.canBeConsumed())
                return Math.max(
                        1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
        all.forEach(it -> it.tryConsume(1));
        return 0;
    }

    /** The try was good: it costs nothing, and the person is known at this address. */
    void give(String name, String address) {
        of(name, address).forEach(it -> it.addTokens(1));
        known.put(pair(name, address), true);
    }

    private List<Bucket> of(String name, String address) {
        var pair = pair(name, address);
        var whole = bucket(addresses, address, () -> pace(60, Duration.ofSeconds(1)));
        // a person's own program signs in with every call and may send several at once
        if (known.getIfPresent(pair) != null) {
            return List.of(bucket(familiar, pair, () -> pace(30, Duration.ofSeconds(10))), whole);
        }
        var own = bucket(pairs, pair, () -> pace(5, Duration.ofSeconds(10)));
        var guessed = bucket(strangers, name, () -> pace(20, Duration.ofSeconds(3)));
        // a name that many guess at: what others do never shuts an address out, it only has fewer tries
        if (guessed.getAvailableTokens() < 1) {
            return List.of(own, whole, bucket(careful, pair, () -> pace(2, Duration.ofMinutes(1))));
        }
        return List.of(own, whole, guessed);
    }

    /** One try at a one-time code, paced by the address alone; answers the seconds to wait. */
    long takeCode(String address) {
        var bucket = bucket(codes, address, () -> pace(30, Duration.ofSeconds(6)));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }

    private static Bucket bucket(Cache<String, Bucket> cache, String key, Supplier<Bucket> made) {
        return cache.get(key, it -> made.get());
    }

    private static Bucket pace(long atOnce, Duration one) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, one))
                .build();
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    private static String pair(String name, String address) {
        return name + " " + address;
    }
}
