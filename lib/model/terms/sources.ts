/** Who speaks or publishes, by nature. */
export const SOURCE_KINDS = [
  'war monitor',
  'NGO',
  'UN body',
  'research institute',
  'state media',
  'news agency',
  'newspaper',
  'broadcaster',
  'official',
  'politician',
  'court',
  'hospital',
  'resident',
  'militia',
  /** The spokespeople and channels of an armed group, as opposed to its fighters. */
  'armed group office',
  'open-source account',
  'satellite imagery',
  'religious body',
  'unnamed',
  /** Named, but nobody has said what it is: the sources that an imported file lists. */
  'unclassified',
] as const

/** The id of the speaker where a text names nobody. */
export const UNATTRIBUTED = 'unattributed'
/** The id of the party where a text does not say who it was. */
export const UNSTATED_PARTY = 'unstated'
