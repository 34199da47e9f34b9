package org.cunwu.desk.web;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.cunwu.engine.Diagrams;

/** 步骤清单 — the diagram for those who do not see it: the steps by name, which are done, which is now. */
final class StepList {

    /** One step; {@code state} is {@code done}, {@code now} or {@code open}. */
    public record Step(String name, String state) {}

    private static final Set<String> STEPS = Set.of("userTask", "callActivity", "serviceTask");

    private StepList() {}

    static List<Step> of(Diagrams.Diagram diagram) {
        var steps = new ArrayList<Step>();
        try {
            var in = safe().createXMLStreamReader(new StringReader(diagram.xml()));
            while (in.hasNext()) {
                if (in.next() != XMLStreamConstants.START_ELEMENT || !STEPS.contains(in.getLocalName())) continue;
                var id = in.getAttributeValue(null, "id");
                var name = in.getAttributeValue(null, "name");
                if (name != null) steps.add(new Step(name, state(diagram, id)));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return steps;
    }

    private static String state(Diagrams.Diagram diagram, String id) {
        if (diagram.current().contains(id)) return "now";
        return diagram.taken().contains(id) ? "done" : "open";
    }

    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
