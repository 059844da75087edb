import { anchorQuotes, appendJson, checkProject, editSeed, issueLine, readSeed } from '#lib/check'
import { isDeepStrictEqual } from 'node:util'
import type { Claim, HeldRelease, Project, RawFile, RawProject, Relation } from '#lib/model'
import { relate } from '#lib/relations'
import { recordLanguages } from '#lib/words'
import type { DeskDraft } from './draft'
import { claimIds, claimRecord, newParties, newPlaces, newSources, notCodedLines } from './records'
import { codingRecord, documentRecord } from './second/coding-record'
import type { ReleaseNotes } from './second/coding-record'
import { missingFields } from './fields'
import { publishedClaims, republished } from './republication'
import type { PublishedClaim } from './republication'
import { sentenceStates } from './sentences'

/** What publishing a draft would write and change. Nothing of it is written yet. */
export type Publication = {
  /** The files of the records as they would be, in the order in which they are written. */
  files: RawFile[]
  /** Records beside the document that nobody had before, for a release that is held. */
  added: HeldRelease['added']
  /** The ids under which the draft's claims are published, by key. */
  ids: Map<string, string>
  claims: { added: string[]; changed: string[]; removed: string[] }
  /**
   * Whether claims that were published say something else now, or are gone: readers are told, with the
   * release's note as the reason.
   */
  needsNote: boolean
  /** Relations that would appear and that would vanish, drawn when they are asked for. */
  readonly relations: { appear: Relation[]; vanish: Relation[] }
  /** The records before and after, for words about claims. */
  before: Project
  after: Project
  /** What is not decided yet. */
  open: OpenCounts
  /** What the check finds against it, a line each. */
  issues: string[]
}

/** How many sentences and claims of a draft are not decided yet. */
export type OpenCounts = { sentences: number; claims: number }

/** How much of a draft is not decided yet. */
export function openCounts(draft: DeskDraft, text: string): OpenCounts {
  return {
    sentences: sentenceStates(draft, text).filter(({ state }) => state === 'open').length,
    claims: Object.values(draft.claims).filter((claim) => missingFields(claim).length > 0).length,
  }
}

/** What stands for the reason of a release that has no note yet, in a plan that nobody publishes. */
const NO_REASON = '…'

/**
 * The seed of a draft, in one order, with the hashes of its sentences and lines filled in, and how many
 * claims that were published it corrects and withdraws.
 * @param before the claims as they were published
 */
function seedFile(
  draft: DeskDraft,
  text: string,
  ids: Map<string, string>,
  { licence, settings }: { licence: string; settings: Project['settings'] },
  on: string,
  said: ReleaseNotes,
  before: readonly PublishedClaim[],
): { seed: RawFile; changes: number } {
  const file = `seeds/${draft.document.id}.json`
  const made = [...ids].map(([key, id]) => ({
    ...claimRecord(id, draft.claims[key]!, text, ids),
    ...codingRecord(draft, key, ids, on),
  }))
  const { note } = said
  const { claims, corrected, withdrawn } = republished(
    before,
    made,
    { on, by: note?.by ?? draft.coder, why: note?.note ?? NO_REASON },
    (source) => draft.sources[String(source)]?.protected === true,
  )
  const seed = {
    $schema: '../data/schema/document.schema.json',
    licence,
    document: documentRecord(draft, on, said),
    claims,
    notCoded: notCodedLines(draft, text, recordLanguages(settings)),
  }
  const plain = { file, text: `${JSON.stringify(seed, null, 2)}\n` }
  const read = readSeed(plain)
  return {
    seed: read ? { file, text: editSeed(read, anchorQuotes(read, text).edits) } : plain,
    changes: corrected + withdrawn,
  }
}

/** What a publication writes beside the seed: the files of `data/` that get new records. */
type DataFiles = Partial<Pick<RawProject, 'sources' | 'parties' | 'gazetteer'>>

/** The files of `data/` with the records that a draft brings at the end of their lists. */
function dataFiles(raw: RawProject, draft: DeskDraft, before: Project): DataFiles {
  const unknown = <T extends { id: string }>(
    made: readonly T[],
    known: readonly { id: string }[],
  ) => made.filter(({ id }) => known.every((one) => one.id !== id))
  const files = [
    ['sources', 'sources', unknown(newSources(draft), before.sources)],
    ['parties', 'parties', unknown(newParties(draft), before.parties)],
    ['gazetteer', 'features', unknown(newPlaces(draft), before.places)],
  ] as const
  return Object.fromEntries(
    files.flatMap(([name, list, records]) => {
      const text = records.reduce<string>(
        (whole, record) => appendJson(whole, [list], record),
        raw[name].text,
      )
      return records.length > 0 ? [[name, { ...raw[name], text }]] : []
    }),
  )
}

/** The files of the project as they would be, also where names of witnesses are looked for. */
function written(
  { protectedNames: kept, ...raw }: RawProject,
  seeds: RawFile[],
  changed: readonly RawFile[],
  data: DataFiles,
): RawProject {
  const names = new Set(changed.map(({ file }) => file))
  return {
    ...raw,
    ...data,
    seeds,
    ...(kept && {
      protectedNames: {
        ...kept,
        files: [...kept.files.filter(({ file }) => !names.has(file)), ...changed],
      },
    }),
  }
}

/** The relations that one state of the records has and another has not. */
function relationsBetween(before: Project, after: Project): Publication['relations'] {
  const [drawn, draws] = [relate(before.claims, before), relate(after.claims, after)]
  const lines = (relations: readonly Relation[]) => new Set(relations.map(lineOf))
  const [drawnLines, drawLines] = [lines(drawn), lines(draws)]
  return {
    appear: draws.filter((relation) => !drawnLines.has(lineOf(relation))),
    vanish: drawn.filter((relation) => !drawLines.has(lineOf(relation))),
  }
}

const lineOf = ({ from, to, kind }: Relation) => `${from} ${to} ${kind}`

/**
 * What publishing a draft would come to. It is held to the same check as every edit of the records.
 * @param raw the files of the project as they are
 * @param on the day
 * @param note what is said of the release, and by whom
 * @param hidden whether a text holds a name that was protected at the desk
 */
export function planPublication(
  raw: RawProject,
  draft: DeskDraft,
  text: string,
  on: string,
  {
    note,
    hidden,
  }: { note?: { by: string; note: string }; hidden?: (text: string) => boolean } = {},
): Publication {
  const { project: before, issues: old } = checkProject(raw)
  const published = publishedClaims(
    raw.seeds.find(({ file }) => file === `seeds/${draft.document.id}.json`)?.text,
  )
  const ids = claimIds(
    draft,
    published.map(({ id }) => id),
  )
  const { seed, changes } = seedFile(
    draft,
    text,
    ids,
    { licence: before.settings.licence.id, settings: before.settings },
    on,
    {
      before: before.documents.find(({ id }) => id === draft.document.id)?.releases ?? [],
      note,
    },
    published,
  )
  const data = dataFiles(raw, draft, before)
  // what a seed names is written before the seed: a killed server leaves records that nobody names
  const files = [...Object.values(data), seed]
  const others = raw.seeds.filter(({ file }) => file !== seed.file)
  const seeds = [...others, seed].sort((a, b) => (a.file < b.file ? -1 : 1))
  const { project: after, issues } = checkProject(written(raw, seeds, files, data))
  const was = new Set(old.map(issueLine))
  const added = newRecordsOf(before, after)
  const of = (project: Project) =>
    new Map(
      project.claims
        .filter(({ document }) => document === draft.document.id)
        .map((claim) => [claim.id, claim]),
    )
  const [then, now] = [of(before), of(after)]
  return {
    files,
    added,
    ids,
    claims: {
      added: [...now.keys()].filter((id) => !then.has(id)),
      changed: [...now].filter(([id, claim]) => differs(then.get(id), claim)).map(([id]) => id),
      removed: [...then.keys()].filter((id) => !now.has(id)),
    },
    needsNote: changes > 0,
    get relations() {
      return relationsBetween(before, after)
    },
    before,
    after,
    open: openCounts(draft, text),
    issues: [
      ...issues.map(issueLine).filter((line) => !was.has(line)),
      ...(hidden ? nameIssues(seed, added, hidden) : []),
    ],
  }
}

/** Where a seed or a new record holds a name that was protected; the name is not repeated. */
function nameIssues(
  { file, text }: RawFile,
  added: HeldRelease['added'],
  hidden: (text: string) => boolean,
): string[] {
  const holds = (value: unknown) => hidden(JSON.stringify(value))
  const { claims, ...rest } = JSON.parse(text) as { claims: object[] }
  const lines = claims.flatMap((claim, i) =>
    holds(claim) ? [`claim ${i + 1} of ${claims.length}`] : [],
  )
  return [...lines, ...(holds([rest, added]) ? ['what is said of the document'] : [])].map(
    (where) =>
      `${file}: ${where} holds a name that was protected at the desk. Quote other words, or say it without the name.`,
  )
}

const differs = (was: Claim | undefined, is: Claim) =>
  was !== undefined && !isDeepStrictEqual(was, is)

/** The sources, parties and places that a project has and did not have before. */
function newRecordsOf(before: Project, after: Project): HeldRelease['added'] {
  const fresh = <T extends { id: string }>(was: readonly T[], is: readonly T[]) => {
    const known = new Set(was.map(({ id }) => id))
    return is.filter(({ id }) => !known.has(id))
  }
  return {
    sources: fresh(before.sources, after.sources),
    parties: fresh(before.parties, after.parties),
    gazetteer: fresh(before.places, after.places),
  }
}
