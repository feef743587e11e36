/**
 * What an admin set in the page, for everybody or for one course; what nobody set is as configured. Read by
 * {@code limits}, and by the app for the network that new projects stand on.
 */
package org.perceptory.domain.setting;
