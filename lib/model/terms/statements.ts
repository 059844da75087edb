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
