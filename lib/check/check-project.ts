import type { FeatureCollection } from 'geojson'
import { z } from 'zod'
import { claimSchema, fieldsOfKind, kindOf, kinds } from '#lib/claims'
import { projectGazetteer } from '#lib/gazetteer'
import {
  NEUTRAL_SETTINGS,
  publicClaim,
  documentSchema,
  gazetteerFileSchema,
  judgementSchema,
  judgementsFileSchema,
  notPlacesFileSchema,
  notPlacesSchema,
  partiesFileSchema,
  partySchema,
  placeSchema,
  seedFileSchema,
  settingsSchema,
  sourceSchema,
  sourcesFileSchema,
  storyFileSchema,
  storyStepSchema,
} from '#lib/model'
import type {
  Claim,
  Document,
  Issue,
  Judgement,
  NotCoded,
  Project,
  ProjectSettings,
  RawFile,
  RawProject,
  StoryStep,
  WithdrawnClaim,
} from '#lib/model'
import { claimRules } from './claim-rules'
import { basemapCredits } from './credits'
import { correctionRules } from './correction-rules'
import { documentRules } from './document-rules'
import { geojsonSchema } from './geojson-schema'
import { issueLine } from './issue-line'
import { betrayals, documentEvidenceRules, mediaRules } from './media-rules'
import { notCodedRules } from './not-coded-rules'
import { linkIssues } from './linked-claims'
import { placeRules } from './place-rules'
import { neutralIdIssue } from './protection/neutral-id'
import { oneDocumentIssues, protectionRules } from './protection/placement'
import { withTraces } from './protection/traces'
import { recordLanguages } from '#lib/words'
import { translationRules } from './translation-rules'
import { readJson } from './read-json'
import { settingsRules } from './settings-rules'
import { knownInRecords, storyRules } from './story-rules'
import { readRecords, schemaIssues, unique } from './read-records'
import { claimIssue, claimReferences, idIssue, selfIssue } from './references'

/**
 * Checks everything at once. `project` holds every record that is good by itself and whose names
 * are known; `issues` names the rest, all of them, in the order of the files. Of media that would
 * identify somebody `project` keeps only what may leave the records, so that nothing made from it
 * can say more.
 */
export function checkProject(raw: RawProject): {
  project: Project
  issues: Issue[]
} {
  const issues: Issue[] = []
  const open = <T>(file: RawFile, schema: z.ZodType<T>): T | undefined => {
    const json = readJson(file)
    if ('issue' in json) return void issues.push(json.issue)
    const read = schema.safeParse(json.value)
    return read.success
      ? read.data
      : void issues.push(...schemaIssues(file.file, '', json.value, read.error))
  }
  const add = (
    file: string,
    record: string,
    found: readonly (Omit<Issue, 'file' | 'record'> | undefined)[],
  ) => {
    const real = found.filter((item) => item !== undefined)
    issues.push(...real.map((item) => ({ file, record, ...item })))
    return real.length === 0
  }
  const always =
    <T>(schema: z.ZodType<T>) =>
    () =>
      schema
  const none = { value: '', rule: 'has no schema', cure: '' }
  const readSettings = (): ProjectSettings => {
    const isThere = raw.settings.text !== '' || raw.settings.problem
    return (isThere && open(raw.settings, settingsSchema)) || NEUTRAL_SETTINGS
  }

  const settings = readSettings()
  const languages = recordLanguages(settings)
  const gazetteerFile = open(raw.gazetteer, gazetteerFileSchema)
  const places = unique(
    raw.gazetteer.file,
    readRecords(
      raw.gazetteer.file,
      gazetteerFile?.features ?? [],
      always(placeSchema),
      issues,
      none,
    ),
    issues,
  )
  const sources = unique(
    raw.sources.file,
    readRecords(
      raw.sources.file,
      open(raw.sources, sourcesFileSchema)?.sources ?? [],
      always(sourceSchema),
      issues,
      none,
    ),
    issues,
  )
  const parties = unique(
    raw.parties.file,
    readRecords(
      raw.parties.file,
      open(raw.parties, partiesFileSchema)?.parties ?? [],
      always(partySchema),
      issues,
      none,
    ),
    issues,
  )
  const boundaries = (open(raw.boundaries, geojsonSchema) ?? {
    type: 'FeatureCollection',
    features: [],
  }) as FeatureCollection
  const basemap = (open(raw.basemap, geojsonSchema) ?? {
    type: 'FeatureCollection',
    features: [],
  }) as FeatureCollection

  add(raw.settings.file, '', settingsRules(settings, parties))
  for (const party of parties)
    add(raw.parties.file, party.id, [
      idIssue(party.partOf, new Map(parties.map((one) => [one.id, one])), 'party', 'parties'),
    ])
  const notPlaces =
    raw.notPlaces && (raw.notPlaces.text !== '' || raw.notPlaces.problem)
      ? readRecords(
          raw.notPlaces.file,
          open(raw.notPlaces, notPlacesFileSchema)?.lists ?? [],
          always(notPlacesSchema),
          issues,
          none,
        )
      : undefined
  const ground = { settings, places, boundaries, basemap, ...(notPlaces && { notPlaces }) }
  const gazetteer = projectGazetteer(ground)
  issues.push(...gazetteer.issues)
  const known = {
    sources: new Map(sources.map((source) => [source.id, source])),
    parties: new Map(parties.map((party) => [party.id, party])),
    gazetteer,
    files: new Map((raw.media ?? []).map((file) => [file.file, file])),
  }
  const fieldsOf = (schema: z.ZodObject) => Object.keys(schema.shape)
  const placeFields = fieldsOf(placeSchema.shape.properties)
  for (const place of places)
    add(raw.gazetteer.file, place.id, [
      ...placeRules(place, gazetteer),
      ...correctionRules(place.properties, placeFields, known.sources),
    ])
  const placeIds = new Set(places.map(({ id }) => id))
  for (const source of sources)
    add(raw.sources.file, source.id, [
      idIssue(source.memberOf, known.sources, 'source', 'sources'),
      idIssue(source.party, known.parties, 'party', 'parties'),
      ...correctionRules(source, fieldsOf(sourceSchema), known.sources),
      ...translationRules(source, 'source', languages),
      neutralIdIssue(source, placeIds),
    ])

  const documents: Document[] = []
  const fileOf = new Map<string, string>()
  const claims: Claim[] = []
  /** Every claim that can be read, also one that is an issue itself. */
  const written = new Map<string, Claim>()
  const notCoded: NotCoded[] = []
  for (const file of raw.seeds) {
    const seed = open(file, seedFileSchema)
    if (!seed) continue
    const { document } = seed
    documents.push(document)
    fileOf.set(document.id, file.file)
    if (!document.withdrawn)
      notCoded.push(...seed.notCoded.map((item) => ({ document: document.id, ...item })))
    add(file.file, document.id, [
      idIssue(document.outlet, known.sources, 'source', 'sources'),
      ...documentEvidenceRules(document, known.files),
      ...correctionRules(document, fieldsOf(documentSchema), known.sources),
      ...translationRules(document, 'document', languages),
      ...seed.notCoded.flatMap((item) => translationRules(item, 'notCoded', languages)),
    ])
    const records = seed.claims.map((record) =>
      typeof record === 'object' && record !== null ? { ...record, document: document.id } : record,
    )
    const unknownKind = {
      value: '',
      rule: 'has no known kind',
      cure: `Write kind ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(kinds.map(({ id }) => `'${id}'`))}.`,
    }
    const read = readRecords(file.file, records, claimSchema, issues, unknownKind).map((claim) =>
      withdrawnWith(claim, document),
    )
    for (const claim of read) written.set(claim.id, claim)
    for (const claim of read) {
      if (
        add(file.file, claim.id, [
          ...claimReferences(claim, known),
          ...claimRules(claim, document),
          ...protectionRules(claim, known),
          ...mediaRules(claim, document, known),
          ...correctionRules(claim, fieldsOfKind(kindOf(claim)!), known.sources),
          ...translationRules(claim, 'claim', languages),
        ])
      )
        claims.push(claim)
    }
    const standing = read.filter(({ withdrawn }) => !withdrawn)
    if (!document.withdrawn) add(file.file, document.id, notCodedRules(seed.notCoded, standing))
  }
  for (const [id, found] of documentRules(documents)) add(fileOf.get(id)!, id, found)
  for (const { document, record, found } of oneDocumentIssues(
    [...written.values()],
    documents,
    known,
  ))
    add(fileOf.get(document)!, record, [found])
  const judgementsOf = (known: readonly Claim[]): Judgement[] => {
    if (raw.judgements.text === '' && !raw.judgements.problem) return []
    const ids = new Map(known.map((claim) => [claim.id, claim]))
    const records = readRecords(
      raw.judgements.file,
      open(raw.judgements, judgementsFileSchema)?.judgements ?? [],
      always(judgementSchema),
      issues,
      none,
    )
    return records.filter((record) =>
      add(raw.judgements.file, `${record.from} and ${record.to}`, [
        ...[record.from, record.to].map((id) => claimIssue(id, ids)),
        selfIssue(record),
      ]),
    )
  }
  const kept = unique('seeds', claims, issues)
  issues.push(...betrayals(kept, documents))
  const byId = new Map(kept.map((claim) => [claim.id, claim]))
  for (const claim of kept)
    if (!claim.withdrawn) add(fileOf.get(claim.document)!, claim.id, linkIssues(claim, byId))
  const storyOf = (standing: Parameters<typeof knownInRecords>[0]): StoryStep[] => {
    if (raw.story.text === '' && !raw.story.problem) return []
    const known = knownInRecords(standing)
    const steps = readRecords(
      raw.story.file,
      open(raw.story, storyFileSchema)?.steps ?? [],
      always(storyStepSchema),
      issues,
      none,
    )
    return unique(raw.story.file, steps, issues).filter((step) =>
      add(raw.story.file, step.id, storyRules(step, known, written, languages)),
    )
  }
  const all = unique('seeds', documents, issues)
  const records = {
    ...ground,
    credits: { places: gazetteerFile?.sources ?? [], basemap: basemapCredits(basemap) },
    documents: all.filter(({ withdrawn }) => !withdrawn),
    notCoded,
    claims: kept.filter((claim) => !claim.withdrawn).map(publicClaim),
    withdrawn: kept.flatMap(withdrawnOnly),
    withdrawnDocuments: all.flatMap(({ id, withdrawn }) => (withdrawn ? [{ id, withdrawn }] : [])),
    sources,
    parties,
    judgements: judgementsOf(kept),
  }
  const project: Project = { ...records, story: storyOf(records) }
  return { project, issues: withTraces(issues, raw.protectedNames) }
}

/** A claim of a document that was withdrawn is withdrawn with it. */
const withdrawnWith = <T extends Claim>(claim: T, { withdrawn }: Document): T =>
  withdrawn && !claim.withdrawn ? { ...claim, withdrawn } : claim

/** What is left of a claim that was withdrawn: nothing that it said. */
function withdrawnOnly({ id, document, withdrawn }: Claim): WithdrawnClaim[] {
  return withdrawn ? [{ id, document, withdrawn }] : []
}

/** The checked project, or one error that holds a line for every issue. */
export function projectOrThrow(raw: RawProject): Project {
  const { project, issues } = checkProject(raw)
  // What a file lacks that cannot be read, others cannot refer to: their issues tell of nothing else.
  const unread = issues.filter(({ rule }) => rule.startsWith('cannot be read ('))
  if (unread.length > 0) throw new Error(unread.map(issueLine).join('\n'))
  if (issues.length)
    throw new Error(
      `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'} in the data:\n${issues.map(issueLine).join('\n')}`,
    )
  return project
}
