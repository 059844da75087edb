/** Who speaks or publishes, by nature. */
export const SOURCE_KINDS = [
  'war monitor',
  'state media',
  'news agency',
  'broadcaster',
  'official',
  'resident',
  'militia',
  'open-source account',
  'religious body',
  'unnamed',
  /** Named, but nobody has said what it is: the sources that an imported file lists. */
  'unclassified',
] as const

/** The id of the speaker where a text names nobody. */
export const UNATTRIBUTED = 'unattributed'
/** The id of the party where a text does not say who it was. */
export const UNSTATED_PARTY = 'unstated'
