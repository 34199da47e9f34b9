package org.cunwu.disclosure.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * 公开页面的限速 — one address sends a few objections at once and then one now and again; so with looking for answers, so
 * that nobody guesses telephones. A village behind one address still gets through.
 */
@Component
class ObjectionPace {

    private final Cache<String, Bucket> sent = buckets();
    private final Cache<String, Bucket> looked = buckets();

    boolean maySend(String address) {
        return take(sent, address, 20, Duration.ofMinutes(2));
    }

    boolean mayLook(String address) {
        return take(looked, address, 30, Duration.ofSeconds(20));
    }

    private static boolean take(Cache<String, Bucket> cache, String address, long atOnce, Duration one) {
        return cache.get(
                        address,
                        it -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, one))
                                .build())
                .tryConsume(1);
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(2))
                .build();
    }
}
