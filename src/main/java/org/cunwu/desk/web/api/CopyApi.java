package org.cunwu.desk.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunwu.engine.Copies;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was copied to me, and that I have read it. */
@RestController
@RequestMapping("/api/v1/copies")
class CopyApi {

    private static final int MANY = 200;

    private final Copies copies;

    CopyApi(Copies copies) {
        this.copies = copies;
    }

    record Copied(
            String id,
            String caseNumber,
            String title,
            String village,
            String stepName,
            String sender,
            String senderPost,
            @Nullable String words,
            Instant at,
            @Nullable Instant readAt) {

        static Copied of(Copies.Copy it) {
            return new Copied(
                    it.id().toString(),
                    it.caseNumber(),
                    it.title(),
                    it.village().value(),
                    it.stepName(),
                    it.sender().value(),
                    it.senderGroup(),
                    it.words(),
                    it.at(),
                    it.readAt());
        }
    }

    @GetMapping
    List<Copied> list(PersonId person) {
        return copies.of(person, MANY).stream().map(Copied::of).toList();
    }

    @PostMapping("/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/read")
    Answers.Receipted read(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            PersonId person) {
        return Answers.Receipted.of(copies.read(person, id, Keys.checked(key)).receipt());
    }
}
