import { isDeepStrictEqual } from 'node:util'
import { chosenWords, sourceOf, speakerName } from '../value-words'
import { optionOf } from './asking'
import type { Asking, DeskOption } from './asking'
import { namedSource } from './source-options'

/** So many answers decide two fields at once. */
const MOST = 2

const isProtected = (id: string, { draft, context }: Asking) =>
  sourceOf(id, draft, context)?.protected === true

/** What claims of the draft say of a field, the last first. */
const saidBefore = ({ draft }: Asking) =>
  Object.values(draft.claims)
    .toReversed()
    .map(({ fields }) => fields)

/**
 * That nobody could check it, with who says so, decided at once: whom the sentence names, who said so of
 * another claim of the draft, the outlet.
 */
export function uncheckedBy(asking: Asking): DeskOption[] {
  const { draft, claim, context } = asking
  if (claim.fields.unverifiedBy) return []
  const before = saidBefore(asking).map(({ unverifiedBy }) => unverifiedBy?.value)
  const ids = [namedSource(asking)?.value, ...before, draft.document.outlet].filter(
    (id): id is string => typeof id === 'string' && !isProtected(id, asking),
  )
  return [...new Set(ids)].slice(0, MOST).map((id) => ({
    ...optionOf('standing', 'unverified', asking),
    label: context.tell('option.uncheckedBy', { name: speakerName(id, draft, context) }),
    also: { unverifiedBy: id },
  }))
}

/** Who speaks and through whom, decided at once, as other claims of the draft say both. */
export function throughWhom(asking: Asking): DeskOption[] {
  const { draft, claim, context, typed } = asking
  if (claim.fields.via) return []
  const pairs = saidBefore(asking).flatMap(({ speaker, via }) => {
    const [by, through] = [speaker?.value, via?.value as string[] | undefined]
    if (typeof by !== 'string' || !through) return []
    return [by, ...through].some((id) => isProtected(id, asking)) ? [] : [{ by, through }]
  })
  return pairs
    .filter((pair, i) => pairs.findIndex((one) => isDeepStrictEqual(one, pair)) === i)
    .map(({ by, through }) => ({
      ...optionOf('speaker', by, asking),
      label: context.tell('option.through', {
        speaker: speakerName(by, draft, context),
        via: chosenWords('via', through, draft, context),
      }),
      hint: context.tell('option.near'),
      also: { via: through },
    }))
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MOST)
}
