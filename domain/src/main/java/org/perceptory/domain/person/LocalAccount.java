package org.perceptory.domain.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** A name and password that Perceptory keeps itself. */
@Entity
@Table(name = "local_account")
public class LocalAccount extends PanacheEntityBase {
    /** Of who has not chosen a password yet; none is taken. */
    public static final String NO_PASSWORD = "";

    @Id
    public String username;

    /** bcrypt, in modular crypt format, or {@link #NO_PASSWORD}. */
    public String password;

    /** The name of a {@link Role}. */
    public String role;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    public Person person;
}
