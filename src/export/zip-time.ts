/** Every file in a package bears this time: the oldest that a ZIP can say, wherever it is read. */
export const FILE_TIME = new Date(1980, 0, 2, 12);
