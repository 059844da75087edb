import type { Issue } from '#lib/model'

/** What is wrong with a geometry, without the place where it stands. */
export type Refusal = Pick<Issue, 'value' | 'rule' | 'cure'>
