/** Names of what is on a picture, from its embedding, without anybody having taught them here. Open to all modules. */
package org.perceptory.learning.tag;
