/** Names of what is on a picture, from its embedding, without anybody having taught them here. */
package org.perceptory.learning.tag;
