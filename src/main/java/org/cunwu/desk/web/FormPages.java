package org.cunwu.desk.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.FileId;
import org.cunwu.engine.Files;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.StoredFile;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 表单页 — puts a form and what is wrong with it into words, in the order of the form. */
@Component
public class FormPages {

    private final Forms forms;
    private final Files files;
    private final Texts texts;

    FormPages(Forms forms, Files files, Texts texts) {
        this.forms = forms;
        this.files = files;
        this.texts = texts;
    }

    FormView view(
            PersonId person,
            Class<? extends Record> form,
            Map<String, ? extends @Nullable Object> values,
            Map<String, FormRejected.Wrong> wrong) {
        return new FormView(
                form, values, words(form, wrong), it -> forms.labelKey(form, it), it -> find(person, it), texts);
    }

    /** Each wrong field's path and sentence; the label is the sentence's argument 0. */
    public Map<String, String> words(Class<? extends Record> form, Map<String, FormRejected.Wrong> wrong) {
        var order = Arrays.stream(form.getRecordComponents())
                .map(it -> it.getName())
                .toList();
        var words = new LinkedHashMap<String, String>();
        wrong.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> order.indexOf(it.getKey().replaceFirst("[.\\[].*", ""))))
                .forEach(it -> words.put(it.getKey(), words(form, it.getKey(), it.getValue())));
        return words;
    }

    public List<Texts.Explained> explained(List<Finding> findings) {
        return findings.stream().map(texts::explain).toList();
    }

    private String words(Class<? extends Record> form, String path, FormRejected.Wrong wrong) {
        var label = texts.find(forms.labelKey(form, path)).orElse(path);
        var arguments = new java.util.ArrayList<Object>(List.of(label));
        arguments.addAll(wrong.arguments());
        return texts.text(wrong.key(), arguments.toArray());
    }

    private @Nullable StoredFile find(PersonId person, UUID id) {
        try {
            return files.find(person, new FileId(id));
        } catch (NothingHere e) {
            return null;
        }
    }
}
