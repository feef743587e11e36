/**
 * What lets somebody in: personal access tokens, with which notebooks and scripts sign in to the REST API; accounts
 * with the links by which people choose their passwords; and the sign-ins of people whom a VLE or OpenID provider
 * vouched for. Called by the app's sign-in, launches and token pages, and by {@code privacy}.
 */
package org.perceptory.domain.access;
