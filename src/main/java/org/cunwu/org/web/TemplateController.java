package org.cunwu.org.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.cunwu.org.intake.Templates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导入模板 as one workbook; it says nothing about any town. */
@Controller
class TemplateController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @GetMapping("/setup/templates.xlsx")
    ResponseEntity<byte[]> workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        Templates.workbook(out);
        var attachment =
                ContentDisposition.attachment().filename("templates.xlsx").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .body(out.toByteArray());
    }
}
