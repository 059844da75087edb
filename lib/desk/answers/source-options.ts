import { SOURCE_KINDS, UNATTRIBUTED } from '#lib/model'
import type { Source } from '#lib/model'
import type { Chosen } from '../draft'
import { isSeveral } from '../fields'
import type { SOURCE_FIELDS } from '../fields'
import { optionOf, timesUsed, wordsAt } from './asking'
import type { Asking, DeskOption } from './asking'

type SourceField = (typeof SOURCE_FIELDS)[number]

/** The name of a source that stands in a claim's sentences, the longest one, and where. */
function namedIn({ names = [] }: Source, { text, claim: { span } }: Asking) {
  const words = text.slice(span.start, span.end)
  const name = names
    .filter((one) => words.includes(one))
    .sort((a, b) => b.length - a.length)
    .at(0)
  if (name === undefined) return undefined
  const start = span.start + words.indexOf(name)
  return { start, end: start + name.length }
}

/** Words before a name by which its bearer was told, and does not speak. */
const TOLD = /\b(?:told|(?<!according )to)(?: the)? $/i

/**
 * The source that a claim's sentences name, where they name one alone and nobody protects it. An outlet
 * that its own text names wrote it, and whoever was told something heard it: neither is who speaks.
 */
export function namedSource(asking: Asking): Chosen | undefined {
  const { draft, context } = asking
  const all = [...Object.values(draft.sources), ...context.project.sources]
  const found = all
    .filter((source) => !source.protected && source.id !== draft.document.outlet)
    .flatMap((source) => {
      const from = namedIn(source, asking)
      const isTold = from && TOLD.test(asking.text.slice(Math.max(0, from.start - 20), from.start))
      return from && !isTold ? [{ value: source.id, from }] : []
    })
  const ids = new Set(found.map(({ value }) => value))
  return ids.size === 1 ? found[0] : undefined
}

/** Words by which a source is told what somebody says, behind which its name stands. */
const TOLD_TO =
  /\b(?:told|(?:said|says|confirmed|stated|explained|spoke|speaking|added|announced)(?: \w+)? (?:to|with))(?: the)? $|(?:^|[\s،])(?:لقناة|لوكالة|لصحيفة|لموقع|لشبكة|لإذاعة) $/iu

/** The one source that a claim's sentences say somebody told it to, through which it came to the text. */
export function toldSource(asking: Asking): Chosen | undefined {
  const { draft, context, text, claim } = asking
  const found = [...Object.values(draft.sources), ...context.project.sources].flatMap((source) => {
    const isPassedOn =
      !source.protected &&
      source.id !== draft.document.outlet &&
      source.id !== claim.fields.speaker?.value
    const from = isPassedOn ? namedIn(source, asking) : undefined
    return from && TOLD_TO.test(text.slice(Math.max(0, from.start - 40), from.start))
      ? [{ value: [source.id], from }]
      : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** That a witness speaks who has no name yet, of a claim whose speaker nobody has decided. */
function witness(
  field: SourceField,
  { draft, claim, typed, context: { tell } }: Asking,
): DeskOption[] {
  const label = tell('option.witness')
  const isMeant = label.toLowerCase().includes(typed.trim().toLowerCase())
  return field === 'speaker' && !claim.fields.speaker && !draft.comparison && isMeant
    ? [{ label, hint: tell('key.protect'), witness: true }]
    : []
}

/**
 * Who may be named in a field: who stands in the sentence first, then the outlet, then whomever the text
 * names elsewhere, then everybody, those first who speak most often in the records.
 */
export function sourceOptions(field: SourceField, asking: Asking): DeskOption[] {
  const { draft, context, typed, claim, text } = asking
  const present = isSeveral(field) ? ((claim.fields[field]?.value ?? []) as string[]) : []
  const value = (id: string) => (isSeveral(field) ? [id] : id)
  const from = wordsAt(text, typed, claim)
  // a protected witness speaks in one document, and is never merged with another mention
  const own = new Set(
    context.project.claims.flatMap((one) =>
      one.document === draft.document.id ? [one.speaker, ...(one.via ?? [])] : [],
    ),
  )
  const known = context.project.sources.filter((one) => !one.protected || own.has(one.id))
  const all = [...Object.values(draft.sources), ...known]
  const wanted = typed.trim().toLowerCase()
  const rankOf = ({ id, names }: Source, lit: unknown) => {
    if (lit) return 0
    if (id === draft.document.outlet) return 1
    if (id === UNATTRIBUTED) return 2
    return names?.some((one) => text.includes(one)) ? 3 : 4
  }
  const times = timesUsed(context.project.claims.map(({ speaker }) => speaker))
  const spoken = ({ source }: { source: Source }) => times.get(source.id) ?? 0
  const matching = all
    .filter(({ id, names }) => [id, ...(names ?? [])].join('\n').toLowerCase().includes(wanted))
    .map((source) => {
      const lit = from ?? (wanted ? undefined : namedIn(source, asking))
      return { source, lit, rank: rankOf(source, lit) }
    })
    .sort((a, b) => a.rank - b.rank || spoken(b) - spoken(a))
  const named = matching.map(({ source: { id, kind }, lit }) => ({
    ...optionOf(field, value(id), asking),
    hint: context.words.term('sourceKind', kind),
    ...(lit && { from: lit }),
  }))
  // one whom nobody may know stands behind whoever the text names, and before all others
  const before = matching.findLastIndex(({ rank }) => rank < 3) + 1
  const more = matching
    .filter(({ source: { id } }) => present.length > 0 && !present.includes(id))
    .map(({ source: { id } }) => optionOf(field, [...present, id], asking))
  const name = typed.trim()
  const isKnown = all.some(({ names }) => names?.some((one) => one.toLowerCase() === wanted))
  const made =
    field !== 'speaker' || name === '' || isKnown
      ? []
      : SOURCE_KINDS.filter((kind) => kind !== 'unclassified').map((kind) => ({
          label: context.tell('option.newSource', {
            name,
            kind: context.words.term('sourceKind', kind),
          }),
          source: { name, kind },
          ...(from && { from }),
        }))
  return [
    ...named.slice(0, before),
    ...witness(field, asking),
    ...named.slice(before),
    ...more,
    ...made,
  ]
}
