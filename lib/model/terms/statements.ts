/** What a speaker does by a statement that is no account of an event. */
export const STATEMENT_ACTS = [
  'denial',
  'admission',
  'announcement',
  'demand',
  'accusation',
  'expectation',
  'intent',
] as const
/** What a speaker does by a statement, such as `denial`. */
export type StatementAct = (typeof STATEMENT_ACTS)[number]
