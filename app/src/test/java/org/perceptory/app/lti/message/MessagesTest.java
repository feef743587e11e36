package org.perceptory.app.lti.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.app.lti.LtiRefusedException;

/** Messages in all the ways that platforms write them; the token around them is good. */
class MessagesTest {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private static final String GOOD = """
        "sub":"ada","name":"Ada Lovelace","lti:version":"1.3.0","lti:message_type":"LtiResourceLinkRequest",
        "lti:deployment_id":"d","lti:target_link_uri":"https://tool.example/lti/launch",
        "lti:roles":["Learner"],"lti:context":{"id":"c","title":"Course"},"lti:resource_link":{"id":"l","title":"Link"}""";

    /** Claims that take the place of those above, and what is read of the message then. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subject         | 'sub':42                              | 42",
                "subject         | 'sub':9007199254740993                | 9007199254740993",
                "subject         | 'sub':123456789012345678901234567890  | 123456789012345678901234567890",
                "subject         | 'sub':-1                              | -1",
                "deployment      | 'lti:deployment_id':7                 | 7",
                "context         | 'lti:context':{'id':12}               | 12",
                "contextTitle    | 'lti:context':{'id':12}               | 12",
                "contextTitle    | 'lti:context':{'id':12,'label':'ML'}  | ML",
                "link            | 'lti:resource_link':{'id':3}          | 3",
                "role            | 'lti:roles':[]                        | Optional.empty",
                "role            | 'lti:roles':['']                      | Optional.empty",
                "role            | 'lti:roles':null                      | Optional.empty",
                "role            | 'lti:roles':''                        | Optional.empty",
                "role            | 'lti:roles':{}                        | Optional.empty",
                "role            | 'lti:roles':[null,7,['Instructor']]   | Optional.empty",
                "role            | 'lti:roles':'Instructor'              | Optional[TUTOR]",
                "role            | 'lti:roles':'Learner,Instructor'      | Optional[TUTOR]",
                "role            | 'lti:roles':'Mentor, Learner'         | Optional[STUDENT]",
                "role            | 'lti:roles':{'0':'Mentor','2':'Instructor'} | Optional[TUTOR]",
                "activity        | 'lti:custom':[]                       | ``",
                "forUser         | 'lti:for_user':[]                     | ``",
                "forUser         | 'lti:for_user':{'user_id':5}          | 5",
                "memberships     | 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice':[] | ``",
                "grades          | 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint':[] | Grades[lineItem=, lineItems=, scopes=[]]",
                "grades          | 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint':{'scope':'a b'} | Grades[lineItem=, lineItems=, scopes=[a, b]]",
                "name            | 'name':'','given_name':'Ada','family_name':'King'   | Ada King",
                "name            | 'name':null,'given_name':'Ada'        | Ada",
                "name            | 'name':' ','family_name':'King'       | King",
                "name            | 'given_name':'A','family_name':'B'    | Ada Lovelace",
                "name            | 'name':''                             | ``",
                "userName        | 'name':'','preferred_username':'ada1' | ada1",
                "context         | 'lti:context':null                    | resource link/d/l",
                "context         | 'lti:context':[]                      | resource link/d/l",
                "context         | 'lti:context':{}                      | resource link/d/l",
                "context         | 'lti:context':{'id':''}               | resource link/d/l",
                "context         | 'lti:context':{'title':'Course'}      | resource link/d/l",
                "context         | 'lti:context':[],'lti:resource_link':{'id':3} | resource link/d/3",
                "contextTitle    | 'lti:context':[]                      | Link",
                "contextTitle    | 'lti:context':[],'lti:resource_link':{'id':'l'} | ``"
            })
    void is_read(String what, String change, String expected) throws Exception {
        LaunchMessage message = Messages.read(claims(change));
        String read = String.valueOf(LaunchMessage.class.getMethod(what).invoke(message));
        assertThat(read.replace('\n', '/')).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ANONYMOUS       | 'sub':null",
                "ANONYMOUS       | 'sub':''",
                "AGAIN           | 'sub':1.5",
                "AGAIN           | 'sub':true",
                "AGAIN           | 'sub':['ada']",
                "AGAIN           | 'sub':'a\\u0000b'",
                "AGAIN           | 'sub':'a\\ud800b'",
                "AGAIN           | 'lti:deployment_id':null",
                "AGAIN           | 'lti:deployment_id':''",
                "AGAIN           | 'lti:deployment_id':1.0",
                "AGAIN           | 'lti:resource_link':[]",
                "AGAIN           | 'lti:resource_link':{}",
                "AGAIN           | 'lti:resource_link':{'id':''}",
                "AGAIN           | 'lti:resource_link':['l']",
                "AGAIN           | 'lti:context':'c'",
                "AGAIN           | 'lti:context':['c']",
                "AGAIN           | 'lti:context':{'id':['c']}",
                "AGAIN           | 'lti:context':{'id':'resource link\\nd\\nl'}",
                "AGAIN           | 'lti:roles':7",
                "AGAIN           | 'lti:roles':true",
                "AGAIN           | 'lti:version':1.3",
                "UNKNOWN_MESSAGE | 'lti:message_type':'LtiMakeCoffeeRequest'",
                "NO_COURSE       | 'lti:message_type':'LtiDeepLinkingRequest','lti:context':[]"
            })
    void is_refused(LtiRefusedException.Advice advice, String change) throws Exception {
        JwtClaims claims = claims(change);
        assertThatThrownBy(() -> Messages.read(claims))
                .isInstanceOfSatisfying(
                        LtiRefusedException.class,
                        refusal -> assertThat(refusal.advice()).isEqualTo(advice));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'https://vle.example/return'              | true",
                "'http://vle.example:8080/return?a=b&c=d'  | true",
                "'HTTPS://vle.example/return'              | true",
                "''             | false",
                "null           | false",
                "7              | false",
                "['https://vle.example/return'] | false",
                "'/return'      | false",
                "'return'       | false",
                "'//vle.example/return'         | false",
                "'vle.example/return'           | false",
                "'https:return'                 | false",
                "'https://'                     | false",
                "'https:///return'              | false",
                "'ftp://vle.example/return'     | false",
                "'javascript:alert(1)'          | false",
                "'data:text/html,x'             | false",
                "'https://me@vle.example/'      | false",
                "'https://vle.example/a b'      | false",
                "'https://vle.example/a\\nb'  | false",
                "'https://vle.example:99999/'   | false"
            })
    void an_answer_goes_to_an_address_on_the_web_or_nowhere(String address, boolean taken) throws Exception {
        JwtClaims claims = claims("'lti:message_type':'LtiDeepLinkingRequest',"
                + "'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings':{'deep_link_return_url':"
                + address + "}");
        if (taken) {
            assertThat(Messages.read(claims).deepLinking().returnUrl()).isEqualTo(address.replace("'", ""));
        } else {
            assertThatThrownBy(() -> Messages.read(claims))
                    .isInstanceOfSatisfying(
                            LtiRefusedException.class,
                            refusal -> assertThat(refusal.advice()).isEqualTo(LtiRefusedException.Advice.AGAIN));
        }
    }

    @Test
    void two_places_outside_of_courses_are_two_courses() throws Exception {
        assertThat(context("'lti:context':[],'lti:deployment_id':'a','lti:resource_link':{'id':'b c'}"))
                .isNotEqualTo(context("'lti:context':[],'lti:deployment_id':'a b','lti:resource_link':{'id':'c'}"))
                .isNotEqualTo(context("'lti:context':[],'lti:deployment_id':'a','lti:resource_link':{'id':'c'}"))
                .isEqualTo(context("'lti:context':{},'lti:deployment_id':'a','lti:resource_link':{'id':'b c'}"));
    }

    private static String context(String change) throws InvalidJwtException {
        return Messages.read(claims(change)).context();
    }

    private static JwtClaims claims(String change) throws InvalidJwtException {
        JwtClaims claims = JwtClaims.parse("{" + GOOD.replace("lti:", LTI) + "}");
        JwtClaims changed = JwtClaims.parse("{" + change.replace('\'', '"').replace("lti:", LTI) + "}");
        changed.getClaimsMap().forEach(claims::setClaim);
        return claims;
    }
}
