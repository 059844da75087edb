import { contestedGround } from '#lib/model'
import type { ClaimPlace, Interval, WithdrawnClaim } from '#lib/model'
import { preferredName } from '#lib/gazetteer'
import { isAreaPlace, cachedClaimGround } from '../rows/claim-ground'
import type { ClaimGround } from '../rows/claim-ground'
import { fieldWords, pairLine, reasonWords, weakWords, withEnds } from '#lib/views'
import type { ReasonNames, SeenRelation } from '#lib/views'
import { reasonNamesOf, sourceName, voiceOf } from '../rows/records'
import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'
import { startOfDay, lastDay, newestFirst, tagUri } from './feed'
import type { FeedEntry } from './feed'
import { feedGround } from './feed-ground'

/** A chosen claim with the relations it has left under "as known at". */
export type Followed = { id: string; relations: readonly SeenRelation[] }

/**
 * What entries are made of: the row of any claim by id, the records, grounds that were drawn
 * already, how an interval is said, and the claims that were withdrawn.
 */
export type EntryContext = {
  row: (id: string) => ExportRow | undefined
  records: Records
  grounds: Map<string, ClaimGround>
  interval: (interval: Interval) => string
  withdrawn: readonly WithdrawnClaim[]
}

/** The places in words: their names, and the text's own words where it names none that is known. */
function placeNames(
  places: readonly ClaimPlace[],
  { place, parties }: Records,
): string | undefined {
  const names = [
    ...new Set(
      places.map((item) => {
        const found = place(item.place)
        return found ? preferredName(found, parties.words.lang) : item.phrase
      }),
    ),
  ]
  return names.length ? parties.words.join(names) : undefined
}

function lines(row: ExportRow, { records, interval }: EntryContext): string[] {
  const { claim, document } = row
  const { say, join } = records.parties.words
  const through = claim.via?.map((id) => sourceName(id, records)) ?? []
  const said = {
    voice: voiceOf(row, records),
    when:
      row.saidBasis === 'stated'
        ? interval(row.said)
        : say('feed.published', { when: interval(row.said) }),
  }
  const quoteIn = claim.translations?.[records.parties.words.lang]?.['evidence.quote']
  return [
    // The file of a dataset may not say when: then nobody says that it was published.
    row.saidBasis !== 'stated' && row.coder.on === ''
      ? say('feed.voiceAlone', said)
      : through.length > 0
        ? say('feed.saidThrough', { ...said, through: join(through) })
        : say('feed.said', said),
    timeLine(row, { records, interval }),
    placeNames(claim.places, records)
      ? say('feed.place', { phrases: claim.places.map((item) => item.phrase).join('; ') })
      : claim.placeWords
        ? say('feed.placeUnknown', { words: claim.placeWords })
        : say('feed.noPlace'),
    say('feed.standing', {
      standing: say(`standing.${claim.standing}`),
      document: document.label,
      quote: claim.evidence.quote,
    }),
    ...(quoteIn === undefined ? [] : [say('card.quoteIn', { words: quoteIn })]),
    ...evidenceLines(row, records),
    ...(claim.corrections ?? []).map(({ on, what, why }) =>
      say('feed.corrected', { on, field: fieldWords(what, records.parties.words), why }),
    ),
  ]
}

/** When it is said to have happened, or what else the time of a claim is: a denial tells of none. */
function timeLine(
  { claim, happened }: ExportRow,
  { records, interval }: Pick<EntryContext, 'records' | 'interval'>,
): string {
  const { say } = records.parties.words
  if (!happened) return say('feed.noTime')
  const when = interval(happened)
  if (claim.kind === 'control') return say('feed.control', { when })
  return say(claim.kind === 'statement' ? 'feed.statement' : 'feed.happened', { when })
}

/** Where the words can be read, and the media behind them, a line each. */
function evidenceLines(
  { claim: { evidence }, document }: ExportRow,
  { parties: { words } }: Records,
): string[] {
  const { say, join } = words
  const copies = [evidence.archive, document.archive].flatMap((archive) =>
    archive?.url ? say('feed.copy', { url: archive.url }) : [],
  )
  const media = (evidence.media ?? []).map(({ kind, shows, url, archive, graphic, identifying }) =>
    say('feed.evidence', {
      what: join([
        say(`mediaKind.${kind}`),
        ...(graphic ? [say('media.graphic')] : []),
        ...(identifying ? [say('feed.keptBack')] : []),
      ]),
      text: [shows ?? say('feed.undescribed'), url, archive]
        .filter((text) => text !== undefined)
        .join(' '),
    }),
  )
  return [
    ...[evidence.url, document.url].flatMap((url) => (url ? say('feed.read', { url }) : [])),
    ...copies,
    ...media,
  ]
}

const published = (rows: readonly ExportRow[]) => lastDay(rows.map((row) => row.document.published))
/** The days on which a claim was coded and corrected. */
const touchedOn = ({ coder, claim }: ExportRow) => [
  coder.on,
  ...(claim.corrections ?? []).map(({ on }) => on),
]
/** The days of publication and of the last change. The second is never before the first. */
function dates(
  rows: readonly ExportRow[],
  { zone }: Records,
  judged?: { on: string },
): Pick<FeedEntry, 'published' | 'updated'> {
  const days = [
    published(rows),
    lastDay([...rows.flatMap(touchedOn), ...(judged ? [judged.on] : [])]),
  ]
  return {
    published: startOfDay(days[0]!, zone()),
    updated: startOfDay(days.sort().at(-1)!, zone()),
  }
}

/**
 * The days of a row of a dataset, which nobody here coded: when it was said or, where its file does
 * not say until when, the last day that it is about; and the day of its last correction.
 */
function rowDates(
  { claim, said, saidBasis, happened, document }: ExportRow,
  { zone }: Records,
): Pick<FeedEntry, 'published' | 'updated'> {
  const isKnown = saidBasis === 'stated' && !said.endsWith('/..')
  const told = isKnown ? said : (happened ?? document.published.split('/')[0]!)
  const day = lastDay([told])
  const corrected = (claim.corrections ?? []).map(({ on }) => on)
  return {
    published: startOfDay(day, zone()),
    updated: startOfDay([day, ...corrected].sort().at(-1)!, zone()),
  }
}

/** The entry of a claim, or of a row of a dataset. */
export function claimEntry(row: ExportRow, context: EntryContext): FeedEntry {
  const { claim } = row
  return {
    id: tagUri(`claim/${claim.id}`, context.records.settings),
    about: 'claim',
    title: context.records.parties.words.say('feed.claim', {
      speaker: sourceName(claim.speaker, context.records),
      summary: claim.summary,
    }),
    text: [claim.summary, ...lines(row, context)].join('\n'),
    path: `/claim/${claim.id}`,
    source: claim.evidence.url ?? row.document.url,
    ...(row.coder.on === '' ? rowDates(row, context.records) : dates([row], context.records)),
    tags: [claim.kind],
    where: feedGround(claim.places, row.ground, context.records),
    placeNames: placeNames(claim.places, context.records),
  }
}

/** The names that wording a relation takes, with the voice of each claim. */
function namesOf({ row, records }: EntryContext): ReasonNames {
  return reasonNamesOf(records, (id) => {
    const found = row(id)
    return found && voiceOf(found, records)
  })
}

function why(id: string, relation: SeenRelation, context: EntryContext): string {
  const { weak, judged } = relation
  const { records } = context
  const { say } = records.parties.words
  return [
    reasonWords(withEnds(id, relation), namesOf(context)),
    ...(weak ? [say('feed.lessSure', { why: weakWords(weak, records.parties.words) })] : []),
    ...(judged ? [say('feed.judged', { by: judged.by, on: judged.on })] : []),
  ].join(' ')
}

/** A claim that takes the place of an earlier one of the same voice. */
function revisionEntry(
  now: ExportRow,
  before: ExportRow,
  relation: SeenRelation,
  context: EntryContext,
): FeedEntry {
  const { say } = context.records.parties.words
  return {
    id: tagUri(`revises/${now.claim.id}/${before.claim.id}`, context.records.settings),
    about: 'revision',
    title: say('feed.revised', {
      speaker: sourceName(now.claim.speaker, context.records),
      summary: now.claim.summary,
    }),
    text: [
      say('feed.now', { summary: now.claim.summary }),
      ...lines(now, context),
      say('feed.before', { summary: before.claim.summary }),
      ...lines(before, context),
      why(now.claim.id, { ...relation, to: before.claim.id, kind: 'revises' }, context),
    ].join('\n'),
    path: `/claim/${now.claim.id}`,
    other: `/claim/${before.claim.id}`,
    ...dates([now, before], context.records, relation.judged),
    tags: ['revision', now.claim.kind],
    where: feedGround(now.claim.places, now.ground, context.records),
    placeNames: placeNames(now.claim.places, context.records),
  }
}

/** Two claims that cannot both hold, each with its voice. The entry does not say who is right. */
function contradictingPairEntry(
  a: ExportRow,
  b: ExportRow,
  relation: SeenRelation,
  context: EntryContext,
): FeedEntry {
  const { records } = context
  const ground = contestedGround(a.claim, b.claim, (id) => isAreaPlace(records.place(id)))
  const where = placeNames(ground, records)
  const { say } = records.parties.words
  const line = pairLine(
    { ...relation, kind: 'contradicts', from: a.claim.id, to: b.claim.id },
    namesOf(context),
  )
  return {
    id: tagUri(`contradicts/${a.claim.id}/${b.claim.id}`, records.settings),
    about: 'contradicting-pair',
    title: where ? say('feed.pairAt', { where, line }) : say('feed.pair', { line }),
    text: [
      say('feed.oneSide', { summary: a.claim.summary }),
      ...lines(a, context),
      say('feed.otherSide', { summary: b.claim.summary }),
      ...lines(b, context),
      why(a.claim.id, { ...relation, to: b.claim.id }, context),
    ].join('\n'),
    path: `/claim/${a.claim.id}`,
    other: `/claim/${b.claim.id}`,
    ...dates([a, b], records, relation.judged),
    tags: ['contradiction', ...new Set([a.claim.kind, b.claim.kind])],
    where: feedGround(ground, cachedClaimGround(ground, records, context.grounds), records),
    placeNames: where,
  }
}

/** A claim that was taken back. Whoever followed it is told, whatever filter they follow. */
function withdrawalEntry(
  { id, withdrawn: { on, by, why } }: WithdrawnClaim,
  { settings, zone, parties: { words } }: Records,
): FeedEntry {
  return {
    id: tagUri(`withdrawn/${id}`, settings),
    about: 'withdrawal',
    title: words.say('feed.withdrawn', { id }),
    text: words.say('feed.withdrawnText', { id, on, by, why }),
    path: `/claim/${id}`,
    published: startOfDay(on, zone()),
    updated: startOfDay(on, zone()),
    tags: ['withdrawal'],
    takesBack: { id: tagUri(`claim/${id}`, settings), by, why },
  }
}

/**
 * What there is to follow in chosen claims, newest first: each claim, each revision and each
 * contradicting pair that one of them is part of, once; and each withdrawal. `only` keeps one sort of
 * entries.
 */
export function feedEntries(
  chosen: readonly Followed[],
  context: EntryContext,
  only?: FeedEntry['about'],
): FeedEntry[] {
  const made = new Map<string, FeedEntry>()
  const add = (entry: FeedEntry) => {
    if (!only || entry.about === only) made.set(entry.id, entry)
  }
  for (const { id, relations } of chosen) {
    const row = context.row(id)
    if (!row) continue
    add(claimEntry(row, context))
    for (const relation of relations) {
      const other = context.row(relation.to)
      if (!other) continue
      if (relation.kind === 'revises') add(revisionEntry(row, other, relation, context))
      if (relation.kind === 'revised-by') add(revisionEntry(other, row, relation, context))
      if (relation.kind === 'contradicts')
        add(
          id < relation.to
            ? contradictingPairEntry(row, other, relation, context)
            : contradictingPairEntry(other, row, relation, context),
        )
    }
  }
  for (const claim of context.withdrawn) add(withdrawalEntry(claim, context.records))
  return newestFirst([...made.values()])
}
