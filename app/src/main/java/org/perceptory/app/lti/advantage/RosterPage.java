package org.perceptory.app.lti.advantage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perceptory.app.lti.message.Roles;
import org.perceptory.app.lti.message.Words;
import org.perceptory.domain.lti.Roster;
import org.perceptory.domain.person.PersonClaims;

/** A page of a roster (NRPS 2.0, 2.2), read member by member as it comes: never more than one of them is held. */
final class RosterPage {

    /** Takes the next member. */
    interface Taker {
        void take(Roster.Member member) throws IOException;
    }

    private static final int LONGEST_TEXT = 100_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();
    private static final Set<String> TEXTS =
            Set.of("user_id", "name", "given_name", "family_name", "preferred_username", "email", "status");
    /** More than anybody has; further ones are passed over. */
    private static final int MOST_ROLES = 100;

    private final JsonParser json;
    private final Taker taker;
    private boolean listed;
    private boolean allKnown = true;

    private RosterPage(JsonParser json, Taker taker) {
        this.json = json;
        this.taker = taker;
    }

    /**
     * @param taker of those who are active
     * @return whether it told of everybody: it has a list of members, each of whom is to be known by an id
     * @throws IOException where it cannot be read to its end, or is no JSON object
     */
    static boolean read(InputStream in, Taker taker) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            var page = new RosterPage(json, taker);
            page.readPage();
            return page.listed && page.allKnown;
        }
    }

    private void readPage() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("A roster that is no object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean members = json.currentName().equals("members");
            if (json.nextToken().isStructStart() && members) {
                listed = true;
                readMembers();
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new IOException("A roster with something behind its end");
        }
    }

    /** Of a list, or of the object that PHP makes of one with a gap. */
    private void readMembers() throws IOException {
        while (!json.nextToken().isStructEnd()) {
            if (json.currentToken() != JsonToken.FIELD_NAME) {
                readMember();
            }
        }
    }

    private void readMember() throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<String> roles = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            allKnown = false;
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("roles")) {
                readRoles(roles);
            } else if (TEXTS.contains(name) && isText()) {
                texts.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
        take(texts, roles);
    }

    /** A list, or such an object, or one text that joins them. */
    private void readRoles(List<String> roles) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            roles.addAll(List.of(json.getText().split("[\\s,]+")));
        } else if (json.currentToken().isStructStart()) {
            while (!json.nextToken().isStructEnd()) {
                if (json.currentToken() == JsonToken.VALUE_STRING && roles.size() < MOST_ROLES) {
                    roles.add(json.getText());
                }
                json.skipChildren();
            }
        }
    }

    /** Whole numbers are ids as well. */
    private boolean isText() {
        return json.currentToken() == JsonToken.VALUE_STRING || json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    private void take(Map<String, String> texts, List<String> roles) throws IOException {
        String subject = texts.getOrDefault("user_id", "");
        if (subject.isBlank() || !Words.isExact(subject, Words.ID)) {
            allKnown = false;
            return;
        }
        if (!texts.getOrDefault("status", "Active").equalsIgnoreCase("Active")) {
            return;
        }
        var claims = new PersonClaims(
                subject,
                Words.name(
                        texts.getOrDefault("name", ""),
                        texts.getOrDefault("given_name", ""),
                        texts.getOrDefault("family_name", "")),
                Words.of(texts.getOrDefault("preferred_username", "")),
                Words.of(texts.getOrDefault("email", "")));
        taker.take(new Roster.Member(claims, Roles.of(roles)));
    }
}
