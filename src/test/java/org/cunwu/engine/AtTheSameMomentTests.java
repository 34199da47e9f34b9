package org.cunwu.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.register.FileShelf;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("同一时刻的两次提交")
class AtTheSameMomentTests extends OpenTown {

    private static final PersonId SECRETARY = new PersonId("v030-party-secretary");
    private static final PersonId CLERK = new PersonId("v030-village-clerk");

    @Autowired
    Door door;

    @Autowired
    FileShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("两次暂存：都收下，后一次算数")
    void bothDraftsAreKept() throws Exception {
        var task = task(raised("v030"));
        var second = twoAtOnce(
                () -> {
                    door.keepDraft(SECRETARY, task, Map.of("opinion", "先"));
                    return true;
                },
                () -> {
                    door.keepDraft(SECRETARY, task, Map.of("opinion", "后"));
                    return true;
                });
        assertThat(second).isTrue();
        assertThat(door.open(SECRETARY, task).draft()).containsEntry("opinion", "后");
    }

    @Test
    @DisplayName("同一附件被两件事项同时引用：归先到的，另一件被拒绝")
    void aFileBelongsToOneCase() throws Exception {
        var file = new FileId(UUID.fromString(photograph(CLERK.value())));
        var first = UUID.randomUUID();
        var second = twoAtOnce(() -> shelf.cite(CLERK, file, first), () -> shelf.cite(CLERK, file, UUID.randomUUID()));
        assertThat(second).isEmpty();
        assertThat(jdbc.sql("select case_id from engine_file where id = ?")
                        .param(file.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(first);
        assertThat(shelf.cite(CLERK, file, first)).map(StoredFile::id).isEqualTo(Optional.of(file));
        // there is no such case: nothing may seem to be cited by it
        jdbc.sql("update engine_file set case_id = null where id = ?")
                .param(file.value())
                .update();
    }

    /** The second begins while the first is still open, and ends after it; answers what the second came to. */
    private <T> T twoAtOnce(Callable<T> first, Callable<T> second) throws Exception {
        var done = new CountDownLatch(1);
        var settle = new CountDownLatch(1);
        var open = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(it -> {
            call(first);
            done.countDown();
            await(settle);
        }));
        await(done);
        var later = new FutureTask<>(() -> transaction.execute(it -> call(second)));
        var thread = new Thread(later);
        thread.start();
        // long enough to look at what the first has not settled yet
        thread.join(700);
        settle.countDown();
        open.get(30, SECONDS);
        return later.get(30, SECONDS);
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, SECONDS)) throw new IllegalStateException("Too late");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
