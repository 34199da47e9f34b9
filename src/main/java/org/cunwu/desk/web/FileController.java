package org.cunwu.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Files;
import org.cunwu.kernel.PersonId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 附件下载 — always as a download, never shown as a page, and never other bytes than those that were stored. */
@Controller
class FileController {

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @GetMapping("/file/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, PersonId person) {
        var file = files.find(person, new FileId(id));
        var content = files.bytes(file);
        var name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(content);
    }
}
