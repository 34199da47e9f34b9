package org.cunwu.ground.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.kernel.Fen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("使用依据的金额：同时用、反复用，都不超过")
class CeilingTests extends CitingTown {

    @Test
    @DisplayName("同一时刻两件事项各要用六成：只有一件用得上，合计不超过")
    void twoAtTheSameMomentDoNotExceedTheCeiling() throws Exception {
        for (var round = 0; round < 5; round++) {
            var number = entered(100_00, null, null);
            var start = new CyclicBarrier(2);
            var both = List.of(racing(number, start), racing(number, start));
            var drawn = 0;
            for (var one : both) if (one.get(30, SECONDS)) drawn++;
            assertThat(drawn).isEqualTo(1);
            assertThat(account(number).used()).isEqualTo(new Fen(60_00));
        }
    }

    private CompletableFuture<Boolean> racing(String number, CyclicBarrier start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                transaction.executeWithoutResult(it -> {
                    await(start);
                    grounds.draw(cited(number, 60_00, clock.today()));
                });
                return true;
            } catch (ActUnlawful e) {
                return false;
            }
        });
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(30, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("许多次使用和退回，不论次序：有效的合计从不超过金额，与逐笔相加一致")
    void noCourseOfUsesExceedsTheCeiling() {
        var chance = new Random(20261125);
        for (var round = 0; round < 3; round++) {
            var ceiling = chance.nextLong(1, 50_000);
            // 4D-08: a resolution gives way by a tenth
            var most = ceiling * 11 / 10;
            var number = entered(ceiling, null, null);
            var open = new ArrayList<UUID>();
            for (var step = 0; step < 25; step++) {
                if (!open.isEmpty() && chance.nextInt(3) == 0) {
                    var back = open.remove(chance.nextInt(open.size()));
                    transaction.executeWithoutResult(it -> grounds.release(back, "退回"));
                } else {
                    var citing = UUID.randomUUID();
                    try {
                        draw(number, chance.nextLong(0, ceiling), citing);
                        open.add(citing);
                    } catch (ActUnlawful e) {
                        assertThat(account(number).used().value()).isLessThanOrEqualTo(most);
                    }
                }
                assertThat(account(number).used().value()).isBetween(0L, most);
            }
        }
    }
}
