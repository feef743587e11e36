/** What an admin sees of the service: how much there is, how busy it is. Never what is in anybody's projects. */
package org.perceptory.app.service;
