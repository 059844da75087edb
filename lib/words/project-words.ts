import { dictionaryOf } from './dictionaries'
import { textIn } from './languages'
import type { LanguageId } from './languages'
import { wordsOf } from './words-of'
import type { Dictionary, Words } from './words-of'

/** What a project says of its own names, languages and licence: these fields of its settings. */
export type Naming = {
  title: Readonly<Record<string, string>>
  summary?: Readonly<Record<string, string>>
  languages: readonly { id: string; intl?: string }[]
  countries: readonly string[]
  calendar?: string
  licence: { name: string }
}

/**
 * The tag that a project's days and numbers are written by: its own for the language, else that of
 * the dictionary, which takes the project's first country where it names none. Names of months
 * differ: March is مارس in Khartoum and آذار in Baghdad.
 */
function tagOf({ languages, countries }: Naming, lang: LanguageId, usual: string): string {
  const own = languages.find(({ id }) => id === lang)?.intl
  if (own) return own
  const locale = new Intl.Locale(usual)
  return String(new Intl.Locale(locale, { region: locale.region ?? countries[0] }))
}

function made(project: Naming, lang: LanguageId): Dictionary {
  const dictionary = dictionaryOf(lang)
  const { say } = wordsOf(lang, dictionary)
  const summary = project.summary && textIn(project.summary, lang)
  return {
    ...dictionary,
    'intl.tag': tagOf(project, lang, dictionary['intl.tag'] as string),
    'intl.beside': project.calendar ?? 'gregory',
    'site.title': textIn(project.title, lang) ?? say('site.title'),
    'site.licence': project.licence.name,
    ...(summary && {
      'site.description': say('site.description.of', { summary }),
      'site.about': say('site.about.of', { summary }),
      'site.subject': summary,
    }),
  }
}

type Own = { dictionary: Dictionary; words: Words }
const kept = new WeakMap<Naming, Map<LanguageId, Own>>()

function ownOf(project: Naming, lang: LanguageId): Own {
  const ofProject = kept.get(project) ?? new Map<LanguageId, Own>()
  kept.set(project, ofProject)
  const known = ofProject.get(lang)
  if (known) return known
  const dictionary = made(project, lang)
  const own = { dictionary, words: wordsOf(lang, dictionary) }
  ofProject.set(lang, own)
  return own
}

/** The dictionary of a language with a project's own title, subject, tag and calendar in it. */
export function projectDictionary(project: Naming, lang: LanguageId): Dictionary {
  return ownOf(project, lang).dictionary
}

/** The words of a language with a project's own in them. */
export function projectWords(project: Naming, lang: LanguageId): Words {
  return ownOf(project, lang).words
}
