package org.perceptory.domain.lti;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A VLE that may send people here: an issuer, and the client id under which it knows us. */
@Entity
// Others write other columns beside us, in SQL of their own.
@DynamicUpdate
public class Platform extends PanacheEntityBase {
    @Id
    public UUID id;

    /** What the admin calls it. */
    public String name;

    public String issuer;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "authorization_endpoint")
    public String authorizationEndpoint;

    @Column(name = "token_endpoint")
    public String tokenEndpoint;

    /** The audience of what we sign for its token endpoint, where it is not that address; nullable. */
    @Column(name = "token_audience")
    public String tokenAudience;

    /** What it calls the server that gives tokens, not always an address; nullable. */
    @Column(name = "authorization_server")
    public String authorizationServer;

    @Column(name = "key_set_url")
    public String keySetUrl;

    /** Whether people may come from it now. */
    public boolean enabled;

    /** Whether a deployment that is not listed is taken, and listed, at its first launch. */
    @Column(name = "any_deployment")
    public boolean anyDeployment;

    /** Origins that may show our pages in a frame beside those of its own addresses; separated by spaces. */
    @Column(name = "frame_origins")
    public String frameOrigins;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Origins as above, each by itself, in the order in which they were given. */
    public List<String> frameSites() {
        return Arrays.stream(frameOrigins.split(" "))
                .filter(origin -> !origin.isBlank())
                .toList();
    }
}
