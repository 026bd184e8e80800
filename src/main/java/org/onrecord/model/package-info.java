/** What passes between the rooms of the house: records only, the JDK and nothing else. */
@NullMarked
package org.onrecord.model;

import org.jspecify.annotations.NullMarked;
