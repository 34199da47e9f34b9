package org.cunwu.desk.web;

import java.util.UUID;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Files;
import org.cunwu.kernel.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 附件下载 — of what the person uploaded or what a case in reach cites. */
@Controller
class FileController {

    private final Files files;
    private final Downloads downloads;

    FileController(Files files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/file/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, PersonId person) {
        var file = files.find(person, new FileId(id));
        return downloads.of(file);
    }
}
