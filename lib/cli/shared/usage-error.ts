/** Says that a command was called wrongly; the entry prints it with the usage and ends with code 2. */
export class UsageError extends Error {}
