import { lookupAnswer } from '#lib/gazetteer'
import { INNER_PARTS, PARTS, QUADRANTS } from '#lib/model'
import type { Claim, TextSpan } from '#lib/model'
import { optionOf, wordsAt } from './asking'
import { namedPlaces, namesBegun } from './named-places'
import { newPlaceOptions } from './new-place-options'
import type { Asking, DeskOption } from './asking'

type Places = Claim['places']

const withoutQuadrant = ({ quadrant: _quadrant, ...whole }: Places[number]) => whole

/** So many letters of the name of a part stand before names that begin with them; fewer behind. */
const LEAST_OF_PART = 2

/** The places of a claim with one of them changed. */
function partOptions(present: Places, asking: Asking): DeskOption[] {
  const { claim, typed } = asking
  const from = claim.fields.places?.from && { from: claim.fields.places.from }
  const wanted = typed.trim().toLowerCase()
  const last = present.length - 1
  return present
    .map((place, i) => ({ place, i }))
    .toReversed()
    .flatMap(({ place, i }) => {
      const whole = withoutQuadrant(place)
      const parts = PARTS.filter((part) => part !== place.part).map((part) => ({ ...whole, part }))
      const quadrants =
        i === last || wanted !== '' ? QUADRANTS.map((quadrant) => ({ ...place, quadrant })) : []
      return [...parts, ...(INNER_PARTS.includes(place.part) ? [] : quadrants)].map((made) =>
        optionOf('places', present.with(i, made), asking, from),
      )
    })
    .filter(({ label }) => wanted === '' || label.toLowerCase().includes(wanted))
}

/** Places of the draft that typed words name, and those that the gazetteer knows, with reasons. */
function found(from: TextSpan, { draft, text, claim, context }: Asking) {
  const { gazetteer, words, tell } = context
  const phrase = text.slice(from.start, from.end)
  const isInside = claim.span.start <= from.start && from.end <= claim.span.end
  const whole = (place: string): Places[number] => ({
    place,
    part: 'whole',
    phrase,
    ...(!isInside && { basis: 'inferred' }),
  })
  const wanted = phrase.toLowerCase()
  const own = Object.values(draft.places ?? {})
    .filter(({ properties: { names } }) => names.some(({ text: n }) => n.toLowerCase() === wanted))
    .map(({ id }) => ({ place: whole(id), hint: tell('option.newHere') }))
  const { candidates } = lookupAnswer(
    gazetteer.resolve(phrase, { lang: draft.document.language, limit: 8 }),
    gazetteer,
    words.lang,
  )
  return [
    ...own,
    ...candidates.map(({ id, why, admin }) => ({
      place: whole(id),
      hint: [words.join(admin.slice(0, 2)), why].filter(Boolean).join(' · '),
    })),
  ]
}

/** What the sentences of a claim name, before anything is typed. */
const named = (asking: Asking): DeskOption[] =>
  namedPlaces(asking).map(({ places, from }) =>
    optionOf('places', places, asking, {
      hint: asking.context.tell('option.named'),
      from,
    }),
  )

/**
 * What typed letters begin: `mill` the word "Millford" of the text, `mill out` its outskirts. Empty
 * where they are a whole word.
 */
function begunOptions(present: Places, asking: Asking): DeskOption[] {
  const { typed, text, claim, context } = asking
  const [first = '', part = ''] = typed.trim().toLowerCase().split(/\s+/)
  const isWhole = wordsAt(text, typed, claim) !== undefined && /\s/.test(typed.trim())
  if (isWhole || first === '') return []
  return namesBegun({ ...asking, typed: first })
    .filter(({ start, end }) => part !== '' || end - start > first.length)
    .flatMap((from) =>
      found(from, asking).flatMap(({ place, hint }) =>
        (part === '' ? ['whole' as const] : PARTS).map((name) => ({
          place: { ...place, part: name },
          hint,
          from,
        })),
      ),
    )
    .flatMap(({ place, hint, from }) => [
      { value: [place], hint, from },
      ...(present.length > 0 ? [{ value: [...present, place], hint, from }] : []),
    ])
    .map(({ value, hint, from }) => optionOf('places', value, asking, { hint, from }))
    .filter(
      ({ value }) =>
        part === '' ||
        context.words
          .say(`placePart.${(value as Places).at(-1)!.part as 'outskirts'}`)
          .toLowerCase()
          .startsWith(part),
    )
}

/** The parts of a place whose names begin with typed letters. */
function partsBegun({ typed, context }: Asking) {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return []
  return PARTS.filter(
    (part) =>
      part !== 'whole' && context.words.say(`placePart.${part}`).toLowerCase().startsWith(wanted),
  )
}

/**
 * What the sentences of a claim name, each list with the part whose name begins with typed letters
 * (`out` for the outskirts of two towns): alone, beside the places that the claim has, and all of these
 * with that part.
 */
function namedWithPart(present: Places, asking: Asking): DeskOption[] {
  const { context, claim } = asking
  const from = claim.fields.places?.from && { from: claim.fields.places.from }
  const withPart = (places: Places, part: (typeof PARTS)[number]) =>
    places.map((place) => ({ ...withoutQuadrant(place), part }))
  return partsBegun(asking).flatMap((part) => [
    ...(present.length > 1 ? [optionOf('places', withPart(present, part), asking, from)] : []),
    ...namedPlaces(asking).map(({ places, from: words }) =>
      optionOf('places', [...present, ...withPart(places, part)], asking, {
        hint: context.tell('option.named'),
        from: words,
      }),
    ),
  ])
}

/** Places of claims before this one, each with such a part: alone, and beside the places that it has. */
function nearWithPart(present: Places, asking: Asking): DeskOption[] {
  const hint = asking.context.tell('option.near')
  return partsBegun(asking).flatMap((part) =>
    nearPlaces(asking).flatMap((place) =>
      (present.length > 0 ? [[], present] : [[]]).map((others) =>
        optionOf('places', [...others, { ...place, part }], asking, { hint }),
      ),
    ),
  )
}

/**
 * Places of claims before this one whose names begin with typed letters, and with others after a space
 * in the parts of them that begin so: alone, and beside the places that the claim has.
 */
function nearBegun(present: Places, asking: Asking): DeskOption[] {
  const { typed, draft, context } = asking
  const wanted = typed.trim().toLowerCase()
  const hint = context.tell('option.near')
  const isBegun = (id: string, letters: string) =>
    (draft.places?.[id] ?? context.gazetteer.place(id))?.properties.names.some(({ text }) =>
      text.toLowerCase().startsWith(letters),
    )
  const [, name, part] = /^(.+?)\s+(\S+)$/.exec(wanted) ?? []
  const parts = name === undefined ? [] : partsBegun({ ...asking, typed: part! })
  return nearPlaces(asking)
    .flatMap((place) => [
      ...(isBegun(place.place, wanted) ? [place] : []),
      ...(name !== undefined && isBegun(place.place, name)
        ? parts.map((one) => ({ ...place, part: one }))
        : []),
    ])
    .flatMap((place) =>
      (present.length > 0 ? [[], present] : [[]]).map((others) =>
        optionOf('places', [...others, place], asking, { hint }),
      ),
    )
}

/** So many places of other claims are offered with a part. */
const MOST_NEAR = 8

/** The places of the claims before one, the nearest first, each once and as its words do not name them. */
function nearPlaces({ draft, claim }: Asking): Places {
  const all = Object.values(draft.claims)
    .filter((one) => one !== claim && one.span.start <= claim.span.start)
    .sort((a, b) => b.span.start - a.span.start)
    .flatMap(({ fields }) => (fields.places?.value ?? []) as Places)
  return all
    .filter(({ place }, i) => all.findIndex((one) => one.place === place) === i)
    .slice(0, MOST_NEAR)
    .map(({ place, phrase }) => ({ place, part: 'whole', phrase, basis: 'inferred' }))
}

/** Where a claim may be: what typed words name, another part of a place that it has, or nowhere. */
export function placeOptions(asking: Asking): DeskOption[] {
  const { text, claim, typed, context } = asking
  const present = (claim.fields.places?.value ?? []) as Places
  const unsaid = { value: null, label: context.tell('value.noPlace'), unsaid: true as const }
  const parts = partOptions(present, asking)
  if (typed.trim() === '') return [...(present.length > 0 ? parts : named(asking)), unsaid]
  const from = wordsAt(text, typed, claim)
  const isPart = [...typed.trim()].length >= LEAST_OF_PART
  const begun = [
    ...newPlaceOptions(asking),
    ...(isPart ? namedWithPart(present, asking) : []),
    ...begunOptions(present, asking),
    ...(isPart ? [] : namedWithPart(present, asking)),
    ...nearWithPart(present, asking),
    ...nearBegun(present, asking),
  ]
  if (!from || begun.length > 0) return [...begun, ...parts, unsaid]
  const places = found(from, asking)
  const last = present.at(-1)
  const others = places.filter(({ place }) => present.every((one) => one.place !== place.place))
  return [
    ...places.map(({ place, hint }) => optionOf('places', [place], asking, { hint, from })),
    ...(present.length > 0 ? places : []).map(({ place, hint }) =>
      optionOf('places', [...present, place], asking, { hint, from }),
    ),
    // the same words may mean another place as well: a city or its governorate
    ...(last
      ? others.map(({ place, hint }) => {
          const alternatives = [...(last.alternatives ?? []), place.place]
          const value = present.with(-1, { ...last, alternatives })
          return optionOf('places', value, asking, { hint, from })
        })
      : []),
    ...parts,
    unsaid,
  ]
}
