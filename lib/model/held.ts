import { z } from 'zod'
import type { RawFile, RawProject } from './project'

/** Where releases lie whose moment is still to come, beside the drafts, which no copy of records holds. */
export const HELD_FOLDER = 'drafts/+held'

/** The files of records that a release adds to, by the name that it has for them, with their list. */
export const HELD_LISTS = {
  sources: 'sources',
  parties: 'parties',
  gazetteer: 'features',
} as const satisfies Partial<Record<keyof RawProject, string>>
/** A file that a release adds to. */
export type HeldList = keyof typeof HELD_LISTS

const records = z.array(z.looseObject({ id: z.string() }))
/** A release that is to be shown from a moment on: the file of its document, and records that are new. */
export const heldReleaseSchema = z.strictObject({
  document: z.string(),
  seed: z.string(),
  added: z.strictObject({ sources: records, parties: records, gazetteer: records }),
})
export type HeldRelease = z.infer<typeof heldReleaseSchema>

/** The name of a held release's file, which says its moment: nobody opens it before. */
export const heldFileName = (document: string, from: string): string =>
  `${document}.${new Date(from).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z.json`

/** The document of a held release and its moment, ISO 8601 in UTC, by the name of its file. */
export function heldFrom(name: string): { document: string; from: string } | undefined {
  const found = /^([a-z0-9-]+)\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.json$/.exec(name)
  if (!found) return undefined
  const [, document, year, month, day, hour, minute, second] = found
  return { document: document!, from: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z` }
}

/** The names of releases whose moment has come, those of earlier moments first. */
export function dueReleases(names: readonly string[], now: string): string[] {
  return names
    .flatMap((name) => {
      const from = heldFrom(name)?.from
      return from !== undefined && from <= now ? [{ name, from }] : []
    })
    .sort((a, b) => (a.from + a.name < b.from + b.name ? -1 : 1))
    .map(({ name }) => name)
}

/** The records of a list that are not in it yet. */
export function newRecords(file: RawFile, list: HeldList, added: HeldRelease['added']) {
  const known = JSON.parse(file.text) as Record<string, { id: string }[]>
  const ids = new Set(known[HELD_LISTS[list]]?.map(({ id }) => id))
  return added[list].filter(({ id }) => !ids.has(id))
}

function withAdded(file: RawFile, list: HeldList, added: HeldRelease['added']): RawFile {
  if (added[list].length === 0) return file
  const json = JSON.parse(file.text) as Record<string, unknown[]>
  const more = newRecords(file, list, added)
  json[HELD_LISTS[list]] = [...(json[HELD_LISTS[list]] ?? []), ...more]
  return { ...file, text: JSON.stringify(json, null, 2) }
}

/**
 * The files of a project as they are once a release is shown, also where names of witnesses are looked
 * for: somebody may have been protected since it was held.
 */
export function withRelease(raw: RawProject, { document, seed, added }: HeldRelease): RawProject {
  const shown = { file: `seeds/${document}.json`, text: seed }
  const seeds = [...raw.seeds.filter(({ file }) => file !== shown.file), shown]
  const lists = {
    sources: withAdded(raw.sources, 'sources', added),
    parties: withAdded(raw.parties, 'parties', added),
    gazetteer: withAdded(raw.gazetteer, 'gazetteer', added),
  }
  const changed = [shown, ...Object.values(lists)]
  const names = new Set(changed.map(({ file }) => file))
  const { protectedNames: kept } = raw
  return {
    ...raw,
    ...lists,
    seeds: seeds.sort((a, b) => (a.file < b.file ? -1 : 1)),
    ...(kept && {
      protectedNames: {
        ...kept,
        files: [...kept.files.filter(({ file }) => !names.has(file)), ...changed],
      },
    }),
  }
}
