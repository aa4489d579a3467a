/** A span or a point of time, in milliseconds; a point counts from the Unix epoch. */
export type Millis = number;
