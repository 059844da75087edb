import { countedKey } from '#lib/model'
import type { Counted, TopicDifference } from '#lib/model'
import { countsMeet } from './count'
import { countedWords } from './counted-words'
import { detail, listParties, named } from './kind'
import type { Kind } from './kind'
import { perpetratorsDiffer } from './perpetrator'
import type { Casualties } from './schemas/casualties-schema'

/** Whom a claim counts; parties that the text does not name are no part of it. */
export function countedIn({ harm, group, of, perpetrator, manner }: Casualties): Counted {
  const by = named(perpetrator ?? [])
  return { harm, group, ...(of && { of }), ...(by.length > 0 && { by }), ...(manner && { manner }) }
}

/** What differs where two counts of the same people cannot both be right. */
function countsDiffer(a: Casualties, b: Casualties): TopicDifference[] {
  if (countsMeet(a.count, b.count)) return []
  const [whoA, whoB] = [countedIn(a), countedIn(b)]
  if (countedKey(whoA) !== countedKey(whoB)) return []
  return [
    {
      about: 'count',
      values: [
        { ...a.count, ...whoA },
        { ...b.count, ...whoB },
      ],
    },
  ]
}

/**
 * The kind `casualties`. Counts of the same people disagree where their bounds do not meet; whether
 * two counts are of one place and time is for `relations` to say.
 */
export const casualties: Kind<Casualties> = {
  id: 'casualties',
  colour: { light: '#6a3d9a', dark: '#c3a0ee' },
  shape: 'circle',
  type: (claim) => (claim.scope === 'event' ? 'Count of one event' : 'Running total'),
  parties: (claim) => named([...(claim.perpetrator ?? []), ...(claim.of ?? [])]),
  sides: (claim) => named(claim.perpetrator ?? []),
  details: (claim, parties) => [
    detail(
      `harm.${claim.harm}`,
      parties.words.say('detail.countWho', {
        count: claim.count.words,
        who: countedWords(countedIn(claim), parties),
      }),
      parties,
    ),
    ...(claim.parts
      ? [
          detail(
            'parts',
            parties.words.join(
              claim.parts.map((part) =>
                parties.words.say('toll.part', {
                  count: part.count,
                  group: parties.words.say(`group.${part.group}`),
                }),
              ),
            ),
            parties,
          ),
        ]
      : []),
    detail('scope', parties.words.say(`scope.${claim.scope}`), parties),
    ...(claim.perpetrator ? [detail('by', listParties(claim.perpetrator, parties), parties)] : []),
  ],
  disagree: (a, b, parties) => [
    ...(a.scope === b.scope ? countsDiffer(a, b) : []),
    ...(a.harm === b.harm ? perpetratorsDiffer(a.perpetrator, b.perpetrator, parties) : []),
  ],
  toll: (claim, parties) =>
    claim.scope === 'background'
      ? undefined
      : {
          ...claim.count,
          ...countedIn(claim),
          whoWords: countedWords(countedIn(claim), parties),
          scope: claim.scope,
          ...(claim.parts && { parts: claim.parts }),
        },
}
