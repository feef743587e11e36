/** Who may reach what: every role against every address of the running application. */
package org.perceptory.app.borders;
