/**
 * What an admin sees and does of the service: how much there is, how busy it is, accounts, platforms, courses that end.
 * Never what is in anybody's projects. The frame leads here; nothing calls in.
 */
package org.perceptory.app.admin;
