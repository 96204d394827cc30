/** A calendar day as the number of days since 1970-01-01. Has no time and no time zone. */
export type Day = number;
