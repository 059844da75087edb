import type { GazetteerRecord } from '#lib/gazetteer'
import { readNames } from './read-name'

/** Languages in which countries are named: those of the interface, and of many newsrooms. */
const LANGUAGES =
  'en ar fr es pt de it nl ru uk pl tr fa ps ur he hy az ka el am so sw ha my th km hi bn ne ta zh ja ko vi id ms hu sv ro ku'.split(
    ' ',
  )

/**
 * A country as Unicode's CLDR names it in many languages, for packs whose sources hold no record of
 * it; `undefined` for what is no code of a country (ISO 3166-1 alpha-2).
 */
export function countryRecord(code: string): GazetteerRecord | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined
  const named = LANGUAGES.flatMap((lang) => {
    const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
    const name = names.resolvedOptions().locale.startsWith(lang) ? names.of(code) : undefined
    return name ? [[name, 'preferred', lang] as const] : []
  })
  const { names } = readNames(named, 'cldr')
  if (names.length === 0) return undefined
  return {
    source: 'cldr',
    ids: { iso: code },
    kind: 'country',
    names,
    codes: [`iso:${code}`],
    within: [],
  }
}
