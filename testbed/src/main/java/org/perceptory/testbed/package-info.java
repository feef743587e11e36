/** What the tests of several modules share: a real PostgreSQL and generated pictures. Test scope only. */
package org.perceptory.testbed;
