import { isDeepStrictEqual } from 'node:util'
import { ACLED_TYPES } from '#lib/claims'
import { UNSTATED_PARTY } from '#lib/model'
import { chosenWords } from '../value-words'
import { optionOf, timesUsed } from './asking'
import type { Asking, DeskOption } from './asking'

/** So many pairs of parties are offered as the two sides of a fight, and so many as who did it to whom. */
const MOST_FIGHTS = 3
const MOST_PAIRS = 4

/** Pairs of parties that fought each other by claims of the draft and of the records, most often first. */
function pairs({ draft, context }: Asking): string[][] {
  const sides = [
    ...Object.values(draft.claims).map(({ fields }) => fields.participants?.value),
    ...context.project.claims.map((claim) => (claim as { participants?: string[] }).participants),
  ] as (string[] | undefined)[]
  const times = new Map<string, number>()
  for (const pair of sides)
    if (pair?.length === 2) times.set(pair.join(' '), (times.get(pair.join(' ')) ?? 0) + 1)
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_FIGHTS)
    .map(([pair]) => pair.split(' '))
}

/**
 * A fight between two sides of whom the text does not say who began it, decided at once: nobody did
 * it to anybody, and both took part.
 */
export function fought(asking: Asking, ids: readonly string[]): DeskOption[] {
  const { kind, fields } = asking.claim
  const type = fields.type?.value as string | undefined
  const isFight = type === 'Battles' || ACLED_TYPES.Battles!.includes(type ?? '')
  if (kind !== 'incident' || !isFight || fields.target || fields.participants) return []
  return pairs(asking)
    .filter((pair) => pair.every((id) => ids.includes(id)))
    .map((pair) => ({
      ...optionOf('perpetrator', [UNSTATED_PARTY], asking),
      label: asking.context.tell('option.fought', {
        sides: chosenWords('participants', pair, asking.draft, asking.context),
      }),
      also: { target: [UNSTATED_PARTY], participants: pair },
    }))
}

type Doing = { by: string[]; at: string[]; type: unknown }

type IncidentLike = {
  kind: string
  eventType?: string
  subEventType?: string
  perpetrator?: readonly string[]
  target?: readonly string[]
}

/** Who did what to whom by claims of the draft, the last first. */
const doneInDraft = ({ draft }: Asking): Doing[] =>
  Object.values(draft.claims)
    .toReversed()
    .flatMap(({ fields: { perpetrator, target, type } }) =>
      perpetrator && target
        ? [
            {
              by: perpetrator.value as string[],
              at: target.value as string[],
              type: type?.value,
            },
          ]
        : [],
    )

/** Who did what to whom by incidents of the records, most often first. */
function doneInRecords({ context: { project } }: Asking): Doing[] {
  const all = (project.claims as readonly IncidentLike[]).flatMap(
    ({ kind, perpetrator: by, target: at, eventType, subEventType }): Doing[] =>
      kind === 'incident' && by && at
        ? [{ by: [...by], at: [...at], type: subEventType ?? eventType }]
        : [],
  )
  const keyOf = ({ by, at, type }: Doing) => JSON.stringify([by, at, type])
  const times = timesUsed(all.map(keyOf))
  return all.sort((a, b) => times.get(keyOf(b))! - times.get(keyOf(a))!)
}

/**
 * Who did it and to whom, decided at once: as other claims of the draft say, then as the records say,
 * those of the claim's type first, and that the text names neither.
 */
export function againstWhom(asking: Asking, ids: readonly string[]): DeskOption[] {
  const { draft, context, claim } = asking
  if (claim.kind !== 'incident' || claim.fields.target) return []
  const { tell } = context
  const words = (value: unknown) => chosenWords('perpetrator', value, draft, context)
  const isNobody = (some: readonly string[]) => some.includes(UNSTATED_PARTY)
  const type = claim.fields.type?.value
  const isAlike = (one: Doing) => type === undefined || one.type === type
  const known = [...doneInDraft(asking), ...doneInRecords(asking)]
    .filter(({ by, at }) => [...by, ...at].every((id) => isNobody([id]) || ids.includes(id)))
    .filter(({ by, at }) => !isNobody(by) || !isNobody(at))
    .map(({ by, at, ...of }) => ({ by, at, isAlike: isAlike({ by, at, ...of }) }))
    .sort((a, b) => Number(b.isAlike) - Number(a.isAlike))
    .map(({ by, at }) => ({ by, at }))
  const distinct = known.filter((one, i) => known.findIndex((a) => isDeepStrictEqual(a, one)) === i)
  return [
    ...distinct.slice(0, MOST_PAIRS).map(({ by, at }) => ({
      ...optionOf('perpetrator', by, asking),
      label: isNobody(at)
        ? tell('option.atNobody', { by: words(by) })
        : tell('option.against', { by: words(by), target: words(at) }),
      also: { target: at },
    })),
    {
      ...optionOf('perpetrator', [UNSTATED_PARTY], asking),
      label: tell('option.neither'),
      also: { target: [UNSTATED_PARTY] },
    },
  ]
}
