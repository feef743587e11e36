/** Under the hood of a trained model: how good it is and on what, which pictures it confuses, what it looks at. */
package org.perceptory.app.inside;
