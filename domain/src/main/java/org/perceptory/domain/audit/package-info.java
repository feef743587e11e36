/**
 * What was removed and which rights, time and points were given, never whose. Written by the services that do it, and
 * by the app's sign-in for new passwords; read by the admin.
 */
package org.perceptory.domain.audit;
