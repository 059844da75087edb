import { detail, listParties, named } from './kind'
import type { Kind, Parties } from './kind'
import { perpetratorsDiffer } from './perpetrator'
import type { Damage } from './schemas/damage-schema'

/** What is damaged and how far: "a hospital, out of service". */
function damageWords({ object, extent, number }: Damage, { words }: Parties): string {
  const slots = {
    object: words.say(`damaged.${object}`),
    extent: words.say(`extent.${extent}`),
  }
  return number
    ? words.say('detail.damageCount', { ...slots, count: number.words })
    : words.say('detail.damageOf', slots)
}

/** The kind `damage`. Two claims of one damage disagree in who did it. */
export const damage: Kind<Damage> = {
  id: 'damage',
  colour: { light: '#4d382e', dark: '#a7806c' },
  shape: 'triangle',
  type: () => 'Damage',
  parties: (claim) => named(claim.perpetrator ?? []),
  sides: (claim) => named(claim.perpetrator ?? []),
  details: (claim, parties) => [
    detail('damage', damageWords(claim, parties), parties),
    ...(claim.perpetrator ? [detail('by', listParties(claim.perpetrator, parties), parties)] : []),
  ],
  disagree: (a, b, parties) =>
    a.object === b.object ? perpetratorsDiffer(a.perpetrator, b.perpetrator, parties) : [],
}
