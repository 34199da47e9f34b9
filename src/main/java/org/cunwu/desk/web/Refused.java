package org.cunwu.desk.web;

import java.time.Instant;
import java.util.List;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Files;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.KeyReused;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Overtaken;
import org.cunwu.law.Texts;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** 拒绝的说法 — every refusal in words, with its status; what a client sends is never answered with 5xx. */
@Component
class Refused {

    /** The problem, and the findings of the law where there are any. */
    record Answer(Problem problem, List<Texts.Explained> findings) {}

    private final Texts texts;

    Refused(Texts texts) {
        this.texts = texts;
    }

    Answer of(Exception why) {
        if (why instanceof ActUnlawful it) {
            return new Answer(
                    plain(HttpStatus.UNPROCESSABLE_ENTITY),
                    it.findings().stream().map(texts::explain).toList());
        }
        return new Answer(problem(why), List.of());
    }

    private Problem problem(Exception why) {
        if (why instanceof NotYours it) {
            return detailed(
                    HttpStatus.FORBIDDEN, texts.text(it.key(), it.arguments().toArray()));
        }
        if (why instanceof NothingHere) return plain(HttpStatus.NOT_FOUND);
        if (why instanceof Overtaken it) return overtaken(it.who(), it.when());
        if (why instanceof PessimisticLockingFailureException) return overtaken(null, null);
        if (why instanceof KeyReused) return detailed(HttpStatus.CONFLICT, texts.text("engine.key-reused"));
        if (why instanceof FormRejected) return plain(HttpStatus.BAD_REQUEST);
        if (why instanceof Files.FileRefused it) return detailed(status(it), texts.text(it.key()));
        if (why instanceof Files.FileDamaged it) {
            return detailed(HttpStatus.INTERNAL_SERVER_ERROR, texts.text("engine.file.damaged", it.name()));
        }
        if (why instanceof Spoken it) return detailed(HttpStatus.BAD_REQUEST, texts.text(it.key()));
        return plain(status(why));
    }

    private static HttpStatus status(Files.FileRefused why) {
        return why.tooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    private static HttpStatusCode status(Exception why) {
        if (why instanceof MaxUploadSizeExceededException) return HttpStatus.PAYLOAD_TOO_LARGE;
        if (why instanceof ErrorResponse known) return known.getStatusCode();
        if (why instanceof HttpMessageNotReadableException
                || why instanceof TypeMismatchException
                || why instanceof MultipartException
                || why instanceof BindException) return HttpStatus.BAD_REQUEST;
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private Problem overtaken(
            @org.jspecify.annotations.Nullable String who, @org.jspecify.annotations.Nullable Instant when) {
        return detailed(
                HttpStatus.CONFLICT,
                who == null || when == null
                        ? texts.text("engine.overtaken")
                        : texts.text("engine.overtaken-by", who, when));
    }

    private Problem plain(HttpStatusCode status) {
        return Problem.of(status, texts);
    }

    private Problem detailed(HttpStatus status, String detail) {
        return new Problem(status.value(), plain(status).title(), detail);
    }
}
