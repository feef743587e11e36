/** What was removed, never whose. Written by the services that remove; read by the admin. */
package org.perceptory.domain.audit;
