package org.cunwu.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.Files;
import org.cunwu.engine.FormRejected;
import org.cunwu.kernel.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** 附件上传 — files that come with a form are kept first and stand in the form by their ids. */
@Component
class Uploads {

    private static final int MOST = 30;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /**
     * Keeps what was sent, adding the ids to {@code values}.
     *
     * @param allowed looks before the first file is kept whether the person may send any, and throws if not
     * @return what was refused, by path; the rest is kept all the same
     */
    Map<String, FormRejected.Wrong> keep(
            PersonId person, HttpServletRequest request, Map<String, Object> values, Runnable allowed)
            throws IOException {
        var wrong = new LinkedHashMap<String, FormRejected.Wrong>();
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null || isEmpty(multipart)) return wrong;
        allowed.run();
        for (var sent : multipart.getMultiFileMap().entrySet()) {
            var path = sent.getKey();
            if (!path.matches("[A-Za-z]\\w{0,60}")) continue;
            var ids = new ArrayList<Object>(values.get(path) instanceof Collection<?> kept ? kept : List.of());
            for (var file : sent.getValue()) {
                if (file.isEmpty() && hasNoName(file)) continue;
                try {
                    if (ids.size() >= MOST) throw new Files.FileRefused("desk.files.too-many");
                    ids.add(keep(person, file));
                } catch (Files.FileRefused e) {
                    wrong.put(path, new FormRejected.Wrong(e.key(), List.of()));
                }
            }
            if (!ids.isEmpty()) values.put(path, ids);
        }
        return wrong;
    }

    /** Of the answer to a form whose files were refused for these reasons, or whose other fields are wrong. */
    static HttpStatus status(Map<String, FormRejected.Wrong> refused) {
        return refused.values().stream().anyMatch(it -> it.key().equals(Files.FileRefused.TOO_LARGE))
                ? HttpStatus.PAYLOAD_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
    }

    private String keep(PersonId person, MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return files.store(person, name == null ? "" : name, content).toString();
        }
    }

    private static boolean isEmpty(MultipartHttpServletRequest multipart) {
        return multipart.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .allMatch(it -> it.isEmpty() && hasNoName(it));
    }

    /** A file field that was left empty. */
    private static boolean hasNoName(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isEmpty();
    }
}
