/**
 * How a platform and we get to know each other: Dynamic Registration 1.0, with an admin's leave; a configuration for
 * Canvas; and what an admin need not type of VLEs that are known. The admin's pages call in.
 */
package org.perceptory.app.lti.registration;
