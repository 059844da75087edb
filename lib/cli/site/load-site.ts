import { gunzipSync } from 'node:zlib'
import { projectOrThrow } from '#lib/check'
import { writeClaims } from '#lib/cli/shared/write-claims'
import { formatOf } from '#lib/exports'
import { chooseClaims } from '#lib/filter'
import { placeAnswer, projectGazetteer } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { mapData, packMap, projectIn, visibleControls } from '#lib/views'
import type { MapData } from '#lib/views'
import { imageFileOf } from '#lib/model'
import type { Project } from '#lib/model'
import { relate } from '#lib/relations'
import { cleanImage, readFiles, readRelief, readWorldLand } from '#lib/store'
import { projectDictionary, projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'

/**
 * What a site is made of: the data of its pages as JSON, the packed basemap as JSON, and the files
 * beside them by path.
 */
export type Site = {
  map: MapData
  data: object
  basemap: string
  files: Record<string, string | Uint8Array>
}

/**
 * All claims and the gazetteer as GeoJSON for readers of the site to download; an import reads the
 * claims back exactly.
 */
function dataFiles(project: Project, map: MapData, gazetteer: Gazetteer): Record<string, string> {
  return {
    'data/claims.geojson': writeClaims(
      formatOf('geojson')!,
      chooseClaims(map, {}),
      project,
      gazetteer,
      {},
    ),
    'data/gazetteer.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: project.places,
    }),
  }
}

/**
 * The images that the records show, without the traces in their files. What would identify
 * somebody is not among them, since the checked records no longer name its file.
 */
async function imageFiles(root: string, { claims }: Project): Promise<Site['files']> {
  const images = claims.flatMap(({ evidence }) =>
    (evidence.media ?? []).flatMap((media) => imageFileOf(media) ?? []),
  )
  const files: Site['files'] = {}
  for (const image of images) {
    const path = `media/${image.sha256}.${image.type}`
    const clean = path in files ? undefined : await cleanImage(root, image)
    if (clean) files[path] = clean.bytes
  }
  return files
}

/** The farthest zoom from which the ground around the region is seen. */
const WORLD_UP_TO = 6

/** What the map of a site draws. The land around is left out where nobody can go so far out. */
async function siteBasemap(root: string, { basemap, settings }: Project, { ground }: MapData) {
  const relief = settings.map.relief === false ? undefined : await readRelief(root)
  const world = ground.minZoom <= WORLD_UP_TO ? await readWorldLand(process.cwd()) : undefined
  return {
    map: packMap(basemap),
    ...(relief && { relief: `data:image/webp;base64,${Buffer.from(relief).toString('base64')}` }),
    ...(world && { world: JSON.parse(gunzipSync(world).toString()) as object }),
  }
}

/**
 * Reads a project and makes all that its site needs. Throws with every issue where the data is not
 * right.
 * @param root the folder with `seeds/` and `data/`.
 * @param lang the language of the copy.
 */
export async function loadSite(root: string, lang: LanguageId): Promise<Site> {
  const project = projectOrThrow(await readFiles(root))
  const words = projectWords(project.settings, lang)
  const gazetteer = projectGazetteer(project)
  const shown = visibleControls(project)
  const map = mapData(shown, gazetteer, relate(shown.claims, shown), words)
  const onMap = new Set(map.claims.map(({ id }) => id))
  const said = projectIn(shown, lang)
  const { documents, sources, places, notCoded, withdrawn, withdrawnDocuments } = said
  const answers = places.map((place) => placeAnswer(place, gazetteer, lang))
  const data = {
    settings: project.settings,
    credits: project.credits,
    map,
    documents,
    sources,
    places,
    notCoded,
    withdrawn,
    withdrawnDocuments,
    answers,
    lang,
    dictionary: projectDictionary(project.settings, lang),
    background: said.claims.filter(({ id }) => !onMap.has(id)),
  }
  return {
    map,
    data,
    basemap: JSON.stringify(await siteBasemap(root, project, map)),
    files: { ...dataFiles(project, map, gazetteer), ...(await imageFiles(root, project)) },
  }
}
