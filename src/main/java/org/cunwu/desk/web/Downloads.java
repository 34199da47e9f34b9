package org.cunwu.desk.web;

import java.nio.charset.StandardCharsets;
import org.cunwu.engine.Files;
import org.cunwu.engine.StoredFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** 下载 — a file always as a download, never shown as a page, and never other bytes than those that were stored. */
@Component
class Downloads {

    private final Files files;

    Downloads(Files files) {
        this.files = files;
    }

    ResponseEntity<byte[]> of(StoredFile file) {
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
