/**
 * From a link in a VLE to our page. Login initiation → the VLE's sign-in → its message → who, which course, which
 * activity. The state of a launch is the server's and taken once; a cookie, or the VLE's own storage, says whether the
 * browser that comes back is the one that began. Called by browsers alone; no room calls it.
 */
package org.perceptory.app.lti.launch;
