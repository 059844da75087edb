import { UsageError } from '#lib/cli/shared/run-command'
import { BY_PLACE } from '#lib/model'
import { isTimeZone } from '#lib/util'
import type { Ask } from './ask'

/** A country's name in a language, by Unicode's CLDR; its code where that has none. */
export const countryName = (country: string, language: string): string =>
  new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(country) ?? country

/** The clock of a project: the fields of `project.json`. */
export type ProjectClock = { timeZone: string; defaultTimeZone?: string }

/**
 * Which clock a project goes by: what was given, else the one zone of its countries, else what the
 * terminal answers.
 * @param zones the zones of its countries, the most people first
 * @throws UsageError with what to pass where there are several zones and nobody to ask
 */
export async function chooseClock(
  given: string | undefined,
  zones: readonly string[],
  ask: Ask | undefined,
): Promise<ProjectClock> {
  const chosen = given ?? (zones.length === 1 ? zones[0]! : await askedZone(zones, ask))
  if (chosen === BY_PLACE) return { timeZone: BY_PLACE, defaultTimeZone: zones[0] ?? 'UTC' }
  if (!isTimeZone(chosen))
    throw new UsageError(
      `--zone '${chosen}' is no time zone of the IANA database; write ${zones[0] ?? 'Africa/Khartoum'}`,
    )
  return { timeZone: chosen }
}

async function askedZone(zones: readonly string[], ask: Ask | undefined): Promise<string> {
  if (zones.length === 0) return 'UTC'
  if (!ask)
    throw new UsageError(
      `Its places lie in ${zones.length} time zones: say --zone ${zones.join(' or --zone ')}, or --zone ${BY_PLACE} where each claim goes by the clock of its place`,
    )
  const choices = [...zones, BY_PLACE]
  const list = choices.map((zone, i) => `  ${i + 1}  ${zone}`).join('\n')
  for (;;) {
    const answer = await ask(`In which time zone are its days?\n${list}\nNumber [1]: `)
    const chosen = answer === '' ? zones[0] : (choices[Number(answer) - 1] ?? answer)
    if (chosen === BY_PLACE || isTimeZone(chosen!)) return chosen!
  }
}

/**
 * What a project is called, by language: the titles that were given in the order of the languages,
 * else what the terminal answers, else the name of its first country.
 */
export async function chooseTitle(
  given: readonly string[],
  languages: readonly string[],
  country: string,
  ask: Ask | undefined,
): Promise<Record<string, string>> {
  if (given.length > languages.length)
    throw new UsageError(`--title stands once for each of ${languages.join(', ')}`)
  const titles: Record<string, string> = {}
  for (const [i, language] of languages.entries()) {
    const usual = countryName(country, language)
    const asked = given.length === 0 ? await ask?.(`Title (${language}) [${usual}]: `) : given[i]
    if (asked || given.length === 0) titles[language] = asked || usual
  }
  return titles
}
