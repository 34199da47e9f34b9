package org.cunwu.org.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.org.intake.Upload;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** 表单里选的文件; a field left empty arrives as a file without a name. */
final class ChosenFiles {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private ChosenFiles() {}

    static List<Upload> of(List<MultipartFile> chosen) throws IOException {
        List<Upload> files = new ArrayList<>();
        for (var file : chosen) {
            var name = file.getOriginalFilename();
            if (file.getSize() > MOST_BYTES) throw new MaxUploadSizeExceededException(MOST_BYTES);
            if (name != null && !name.isBlank()) files.add(new Upload(bare(name), file.getBytes()));
        }
        return files;
    }

    /** Some browsers send the folder too. */
    private static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
