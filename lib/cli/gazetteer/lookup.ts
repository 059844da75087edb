import { lookupAnswer, projectGazetteer } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import { PLACE_KINDS } from '#lib/model'
import type { PlaceKind } from '#lib/model'
import { readPack } from '#lib/store'
import { curated } from '#lib/cli/shared/curated'
import { lookupTable } from '#lib/cli/gazetteer/lookup-table'
import { UsageError } from '#lib/cli/shared/run-command'

/** Options of a look-up as they come from the command line. */
export type LookupOptions = { json?: boolean; focus?: string; kind?: string[] }

/** Looks a name up and prints what it may mean. @returns 1 where it means nothing known. */
export async function lookup(
  text: string,
  { json, focus, kind }: LookupOptions,
  root: string,
): Promise<number> {
  if (text.trim() === '') throw new UsageError('lookup: no name given')
  const options = {
    ...(kind && { kinds: kind.map(kindOf) }),
    ...(focus !== undefined && { focus: pointOf(focus) }),
  }
  const { project } = await curated(root)
  const pack = await readPack(root, project.settings, process.env.GAZETTEER_PACK)
  // A pack holds the curated places with what was merged into them, aliases too: it stands for
  // both.
  const gazetteer =
    pack === undefined
      ? projectGazetteer(project)
      : projectGazetteer({ ...project, places: [] }, openPack(pack))
  const resolution = gazetteer.resolve(text, options)
  console.log(
    json
      ? JSON.stringify(lookupAnswer(resolution, gazetteer, 'en'), null, 2)
      : lookupTable(text, resolution, gazetteer),
  )
  return resolution.status === 'unknown' ? 1 : 0
}

function kindOf(text: string): PlaceKind {
  const kind = PLACE_KINDS.find((item) => item === text)
  if (!kind)
    throw new UsageError(
      `lookup: '${text}' is no kind of place; kinds are ${PLACE_KINDS.join(', ')}`,
    )
  return kind
}

function pointOf(text: string): [lon: number, lat: number] {
  const [lon, lat] = /^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/.test(text)
    ? (text.split(',').map(Number) as [number, number])
    : [NaN, NaN]
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw new UsageError(`lookup: --focus '${text}' is not a longitude, a comma and a latitude`)
  return [lon, lat]
}
