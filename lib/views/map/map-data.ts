import { coderGroupOf, isAreaKind, isBackground, partKey } from '#lib/model'
import type { Claim, Document, Footprint, Place, Project, Relation, Sum } from '#lib/model'
import { partyWords } from '#lib/claims'
import { namesOfPlace } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { recordLanguages, textIn, wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import {
  bodyOf,
  independentVoice,
  mattersOf,
  readContainment,
  seenFrom,
  sumsOf,
} from '#lib/relations'
import type { Matters } from '#lib/relations'
import { addTo } from '#lib/util'
import { claimView } from './claim-view'
import type { ClaimView } from './claim-view'
import { mapGround } from './map-ground'
import { turnedGround } from './turned-ground'
import type { MapGround } from './map-ground'
import { layersIn } from './layers'
import type { Layer } from './layers'
import { otherLanguages, projectIn, relationsIn } from './project-in'
import { partyViews, sourceViews } from './source-view'
import { storyViews } from './story-view'
import type { StoryStepView } from './story-view'
import type { PartyView, SourceView } from './source-view'

export type { ClaimView, SeenRelation } from './claim-view'
export type { SourceView } from './source-view'

/** A place as a page shows it. */
export type PlaceView = {
  id: string
  /** In the script of the page's language, where the gazetteer has it. */
  name: string
  /** The name in another script, to stand beside it. */
  other?: { text: string; lang: string }
  kind: Place['properties']['kind']
  facility?: Place['properties']['facility']
  vague: boolean
  /** Where the mark stands, longitude first: the point of a settlement, or the label of an area. */
  anchor?: [number, number]
  /** The anchor is a label, not a position. */
  isArea: boolean
  population: number
  /** The place parts that contain all of it, as keys, the nearest first. */
  within?: readonly string[]
  note?: string
  ids: Record<string, string>
  /** All spellings, for search. */
  spellings: string[]
}

/** A document as a page shows it. */
export type DocumentView = Pick<
  Document,
  | 'id'
  | 'outlet'
  | 'label'
  | 'title'
  | 'dateline'
  | 'published'
  | 'publishedBasis'
  | 'publishedNote'
  | 'outletNote'
  | 'url'
  | 'archive'
  | 'retrieved'
> & {
  /** What the group of its coder is called. */
  coderGroup?: string
}

/**
 * Everything one page needs, as plain data. `footprints` are keyed by `partKey`, those that
 * words may mean instead among them.
 */
export type MapData = {
  layers: readonly Layer[]
  claims: ClaimView[]
  documents: DocumentView[]
  sources: SourceView[]
  parties: PartyView[]
  places: PlaceView[]
  footprints: Record<string, Footprint>
  ground: MapGround
  /** Sums that parts of a count make. */
  sums: Sum[]
  /** The steps of the story, in order. */
  story: StoryStepView[]
  /** Claims kept in the record and not drawn (background). */
  background: number
}

/** @param told the languages of the project's records, whose names may stand beside each other. */
function placeView(
  place: Place,
  { lang }: Words,
  within: readonly string[],
  told: readonly string[],
): PlaceView {
  const { kind, facility, names, vague, label, population, note, ids } = place.properties
  const isArea = isAreaKind(kind)
  const anchor = isArea ? (label ?? place.geometry?.coordinates) : place.geometry?.coordinates
  return {
    id: place.id,
    ...namesOfPlace(place, lang, told),
    kind,
    facility,
    vague: vague ?? false,
    anchor,
    isArea,
    population: population ?? 0,
    within,
    note,
    ids,
    spellings: names.map((name) => name.text),
  }
}

/**
 * @param named what it is called in the language of the page, where nobody has translated its label.
 * @param coderGroup what the group of its coder is called.
 */
function documentView(
  {
    id,
    outlet,
    label,
    title,
    dateline,
    published,
    publishedBasis,
    publishedNote,
    outletNote,
    url,
    archive,
    retrieved,
  }: Document,
  named: string | undefined,
  coderGroup: string | undefined,
): DocumentView {
  return {
    id,
    outlet,
    label: named ?? label,
    title,
    dateline,
    published,
    publishedBasis,
    publishedNote,
    outletNote,
    url,
    archive,
    retrieved,
    ...(coderGroup !== undefined && { coderGroup }),
  }
}

/** The matter of a claim, and where it is another one at each of its places, all of them. */
function mattersAt(claim: Claim, matters: Matters): Pick<ClaimView, 'matter' | 'matterAt'> {
  const at = Object.fromEntries(claim.places.map(({ place }) => [place, matters.of(claim, place)]))
  const several = new Set(Object.values(at)).size > 1
  return { matter: matters.of(claim), ...(several && { matterAt: at }) }
}

/**
 * The data of the page from a checked project, in the language of the words. Claims of background
 * scope are counted and left out.
 */
export function mapData(
  written: Project,
  gazetteer: Gazetteer,
  related: readonly Relation[],
  language: Words = wordsIn('en'),
): MapData {
  const project = projectIn(written, language.lang)
  const told = recordLanguages(written.settings)
  const [recordLang] = told
  const relations = relationsIn(related, written.claims, language.lang)
  const original = new Map(written.claims.map((claim) => [claim.id, claim]))
  const documents = new Map(project.documents.map((document) => [document.id, document]))
  const words = partyWords(project.parties, language)
  const seenBy = new Map<string, ClaimView['relations']>()
  const push = (from: string, to: string, relation: Relation) => {
    const { reason, differences, weak, judged } = relation
    const seen = { to, kind: seenFrom(from, relation), reason, differences, weak, judged }
    addTo(seenBy, from, seen)
  }
  for (const relation of relations) {
    push(relation.from, relation.to, relation)
    push(relation.to, relation.from, relation)
  }
  const groupOf = (coder: string) => {
    const group = coderGroupOf(written.settings, coder)
    return group && (textIn(group.name ?? {}, language.lang) ?? group.id)
  }
  const shown = project.claims.filter((claim) => !isBackground(claim))
  const ends = new Set(shown.flatMap(({ id, codingOf }) => (codingOf ? [id, codingOf] : [])))
  const codings = shown.filter(({ id }) => ends.has(id))
  const otherCodingsOf = ({ id, codingOf }: Claim): Pick<ClaimView, 'otherCodings'> => {
    if (!ends.has(id)) return {}
    const others = codings.filter((one) => one.codingOf === id || one.id === codingOf)
    return others.length > 0 ? { otherCodings: others.map((one) => one.id) } : {}
  }
  const sources = new Map(project.sources.map((source) => [source.id, source]))
  const views = sourceViews(project.sources, language)
  const matters = mattersOf(shown, relations)
  const { around } = readContainment(project.places)
  const footprints: MapData['footprints'] = {}
  for (const item of shown.flatMap((claim) => claim.places)) {
    const { part, quadrant } = item
    for (const id of [item.place, ...(item.alternatives ?? [])])
      footprints[partKey({ ...item, place: id })] = gazetteer.footprint(id, part, {
        quadrant,
        words: language,
      })!
  }
  const places = project.places.map((place) => placeView(place, language, around(place.id), told))
  const named = new Set(shown.flatMap((claim) => claim.places.map(({ place }) => place)))
  const ground = mapGround(
    project,
    places.filter(({ id }) => named.has(id)),
    Object.values(footprints),
    language,
  )
  return {
    layers: layersIn(language, new Set(shown.map(({ kind }) => kind))),
    claims: shown.map((claim) =>
      claimView(claim, {
        words,
        document: documents.get(claim.document)!,
        groupOf,
        languages: otherLanguages(
          original.get(claim.id)!,
          { language: documents.get(claim.document)!.language, written: recordLang! },
          language.lang,
        ),
        relations: seenBy.get(claim.id) ?? [],
        body: bodyOf(claim, { sources, documents }),
        voice: independentVoice(claim, { sources, documents }),
        ...mattersAt(claim, matters),
        ...otherCodingsOf(claim),
      }),
    ),
    sums: sumsOf(shown, relations, project.places),
    documents: project.documents.map((document, i) =>
      documentView(
        document,
        language.lang === recordLang ||
          written.documents[i]!.translations?.[language.lang]?.label !== undefined
          ? undefined
          : views.find(({ id }) => id === document.outlet)?.name,
        groupOf(document.coder.by),
      ),
    ),
    sources: views,
    parties: partyViews(project.parties, language),
    ...turnedGround(places, footprints, ground.box),
    ground,
    story: storyViews(project, language),
    background: project.claims.length - shown.length,
  }
}
