/**
 * What was removed, which rights were given and what changed in how work is marked, never whose. Written by the
 * services that do it, and by the app's sign-in for new passwords; read by the admin.
 */
package org.perceptory.domain.audit;
