package org.cunwu.desk.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cunwu.desk.web.AskedOpinions;
import org.cunwu.desk.web.CountersignList;
import org.cunwu.desk.web.Deadlines;
import org.cunwu.desk.web.NextSteps;
import org.cunwu.desk.web.Timeline;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.StoredFile;
import org.cunwu.engine.Submission;
import org.cunwu.ledger.Checkpoint;
import org.cunwu.ledger.Entry;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;

/** What the API answers; field names are stable. */
final class Answers {

    private Answers() {}

    record Office(
            String post,
            String title,
            String place,
            String placeName,
            String from,
            @Nullable String to) {

        static Office of(Post post, String placeName) {
            var to = post.to();
            return new Office(
                    post.group(),
                    post.kind().title(),
                    post.place(),
                    placeName,
                    post.from().toString(),
                    to == null ? null : to.toString());
        }
    }

    record Me(String person, String name, List<Office> posts, List<String> villages) {}

    record Open(
            String task,
            String process,
            String step,
            String name,
            String caseNumber,
            String title,
            String village,
            String post,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant due,
            String left,
            @Nullable String onBehalfOf) {

        /** @param onBehalfOf by name, for whom the reader stands in there */
        static Open of(InboxItem item, Deadlines deadlines, @Nullable String onBehalfOf) {
            var assignee = item.assignee();
            return new Open(
                    item.task(),
                    item.process(),
                    item.step(),
                    item.stepName(),
                    item.caseNumber(),
                    item.title(),
                    item.village().value(),
                    item.group(),
                    assignee == null ? null : assignee.value(),
                    item.createdAt(),
                    item.dueAt(),
                    deadlines.left(item.dueAt()).words(),
                    onBehalfOf);
        }
    }

    /** {@code next} is the last item's task where there may be more. */
    record Inboxed(List<Open> items, @Nullable String next) {}

    record Receipted(String caseNumber, String receipt, String chain, long height, String hash, Instant at) {

        static Receipted of(Submission done) {
            return new Receipted(done.caseNumber(), done.number(), done.chain(), done.height(), done.hash(), done.at());
        }
    }

    record Document(String id, String name, String mediaType, long size, String sha256, Instant uploadedAt) {

        static Document of(StoredFile file) {
            return new Document(
                    file.id().toString(), file.name(), file.mediaType(), file.size(), file.sha256(), file.uploadedAt());
        }
    }

    record Linked(String number, String process, String title) {}

    record Case(
            String number,
            String process,
            String title,
            String village,
            String state,
            @Nullable String outcome,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<NextSteps.Next> open,
            List<CountersignList.Line> countersigned,
            List<Timeline.Line> timeline,
            List<Document> documents,
            List<Linked> linked) {}

    record Step(
            String task,
            String step,
            String process,
            String caseNumber,
            String title,
            String village,
            boolean mayComplete,
            List<AskedOpinions.Line> opinions,
            @Nullable Instant due,
            @Nullable String left,
            Map<String, @Nullable Object> facts,
            Map<String, Object> form,
            Map<String, @Nullable Object> draft) {}

    /**
     * A record of a chain. {@code hashed} is exactly what was hashed; of personal values it holds the salted digests only.
     */
    record Recorded(
            String chain,
            long height,
            String id,
            Instant enteredAt,
            String kind,
            String by,
            String post,
            String happenedOn,
            @Nullable String caseId,
            Map<String, @Nullable Object> content,
            List<String> evidence,
            String algorithm,
            String previous,
            String hash,
            Map<String, @Nullable Object> hashed) {

        static Recorded of(Entry entry) {
            var act = entry.act();
            var caseId = act.caseId();
            return new Recorded(
                    act.chain(),
                    entry.height(),
                    entry.id().toString(),
                    entry.enteredAt(),
                    act.kind(),
                    act.by().value(),
                    act.post(),
                    act.happenedOn().toString(),
                    caseId == null ? null : caseId.toString(),
                    act.content(),
                    act.evidence(),
                    entry.algorithm(),
                    entry.previous(),
                    entry.hash(),
                    entry.hashed());
        }
    }

    /** A checkpoint; the signed statement names all chains and is given only to those who may see them all. */
    record Proof(
            long number,
            Instant takenAt,
            List<Checkpoint.Head> heads,
            @Nullable String statement,
            @Nullable String signature,
            String publicKey) {

        static Proof whole(Checkpoint it) {
            return new Proof(it.number(), it.takenAt(), it.heads(), it.statement(), it.signature(), it.publicKey());
        }

        static Proof part(Checkpoint it, Predicate<Checkpoint.Head> within) {
            var heads = it.heads().stream().filter(within).toList();
            return new Proof(it.number(), it.takenAt(), heads, null, null, it.publicKey());
        }
    }

    record Chain(List<Recorded> entries, @Nullable Long next) {}
}
