package org.perceptory.domain.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** A name and password that Perceptory keeps itself, read by Quarkus Security JPA. */
@Entity
@Table(name = "local_account")
@UserDefinition
public class LocalAccount extends PanacheEntityBase {
  @Id @Username public String username;

  /** bcrypt, in modular crypt format. */
  @Password public String password;

  /** The name of a {@link Role}. */
  @Roles public String role;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id")
  public Person person;
}
