/**
 * What was done that others have to be able to ask about: who gave whom which role, who changed or released which mark,
 * who ended what. People stand in it by their ids. Written by the services that do it, in their transaction, and by the
 * app's sign-in for new passwords; read by {@code log}.
 */
package org.perceptory.domain.audit;
