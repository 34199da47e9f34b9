package org.cunwu;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A model and the institution in whose folder it lies. */
record BpmnModel(String institution, String file, BpmnModelInstance bpmn) {

    static Stream<BpmnModel> all() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/**/*.bpmn"))
                .map(BpmnModel::read);
    }

    private static BpmnModel read(Resource resource) {
        try (var content = resource.getInputStream()) {
            var parts = resource.getURL().getPath().split("/", -1);
            return new BpmnModel(parts[parts.length - 2], parts[parts.length - 1], Bpmn.readModelFromStream(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String key() {
        return elements(Process.class).iterator().next().getId();
    }

    <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    @Override
    public String toString() {
        return file;
    }
}
