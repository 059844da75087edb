import { closest } from '#lib/gazetteer'
import {
  QUOTED_FIELDS,
  QUOTE_WORDS,
  SPOKEN_FIELDS,
  sameLanguage,
  textsOf,
  untranslatedPaths,
} from '#lib/model'
import type { Issue, Project, SpokenRecord, Translations } from '#lib/model'
import { recordLanguages } from '#lib/words'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>
type Record = object & { translations?: Translations }

/**
 * The numbers that are written in digits in a text, whatever digits those are and however thousands
 * are set apart.
 */
function numbersIn(text: string): Set<string> {
  const latin = text.replace(/\p{Nd}/gu, (digit) => {
    // The ten digits of a script stand in a row, from zero up.
    let zero = digit.codePointAt(0)!
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9)
      zero--
    return String(digit.codePointAt(0)! - zero)
  })
  const grouped = /(?<=\d)[,.٬\u00a0\u202f](?=\d{3}(?!\d))/gu
  return new Set(latin.replace(grouped, '').match(/\d+/g) ?? [])
}

/** What is wrong in one translated text, beside the text that it translates. */
function textRules(path: string, text: string, original: string, isQuote: boolean): Found[] {
  const [ours, theirs] = [numbersIn(text), numbersIn(original)]
  const lost = [...theirs].filter((number) => !ours.has(number))
  const added = [...ours].filter((number) => !theirs.has(number))
  const found: (Found | false)[] = [
    lost.length > 0 && {
      value: lost.join(', '),
      rule: `stands in ${path}, and not in its translation`,
      cure: 'Write the same number in digits in both, or the same word in both.',
    },
    added.length > 0 && {
      value: added.join(', '),
      rule: `stands in the translation of ${path}, and not in ${path}`,
      cure: 'Write the same number in digits in both, or the same word in both.',
    },
    isQuote &&
      text.trim().split(/\s+/).length > QUOTE_WORDS && {
        value: text,
        rule: `in the translation of ${path}: a quote has at most ${QUOTE_WORDS} words`,
        cure: 'Translate the quoted words and nothing else.',
      },
  ]
  return found.filter((item) => item !== false)
}

/**
 * Rules of the translations of a record: into a language of the project, of a text that the record
 * has, and with the numbers that it has.
 * @param languages of the project, the one that records are written in first.
 */
export function translationRules(
  record: Record,
  of: SpokenRecord,
  [written, ...others]: readonly string[],
): Found[] {
  const texts = textsOf(record, [...SPOKEN_FIELDS[of], ...QUOTED_FIELDS[of]])
  const quotes = textsOf(record, QUOTED_FIELDS[of])
  return Object.entries(record.translations ?? {}).flatMap(([lang, translated]) => {
    if (lang === written)
      return [
        {
          value: lang,
          rule: 'in translations is the language that records are written in',
          cure: 'Write its texts in the fields themselves.',
        },
      ]
    if (!others.includes(lang))
      return [
        {
          value: lang,
          rule: 'in translations is no language of the project',
          cure: others.length
            ? `Records are translated into: ${others.join(', ')}.`
            : 'Add it to languages in project.json, or take it out.',
        },
      ]
    return Object.entries(translated).flatMap(([path, text]) => {
      const original = texts.get(path)
      if (original !== undefined) return textRules(path, text, original, quotes.has(path))
      const [near] = closest(path, texts.keys(), 1)
      return [
        {
          value: path,
          rule: `in translations.${lang} is no text of this record`,
          cure: near
            ? `Did you mean '${near}'?`
            : `Texts of this record are ${[...texts.keys()].join(', ')}.`,
        },
      ]
    })
  })
}

/**
 * Records that lack texts in a language of the project, one each and language. They stop nothing:
 * such a text is shown in the language it is written in, and marked with it.
 */
export function untranslated({
  documents,
  claims,
  notCoded,
  sources,
  settings,
}: Pick<Project, 'documents' | 'claims' | 'notCoded' | 'sources' | 'settings'>): Issue[] {
  const languageOf = new Map(documents.map((document) => [document.id, document.language]))
  const seed = (id: string) => `seeds/${id}.json`
  const [, ...others] = recordLanguages(settings)
  return others.flatMap((lang) => {
    const missing = (
      file: string,
      record: string,
      of: SpokenRecord,
      what: Record,
      language?: string,
    ): Issue[] => {
      const paths = untranslatedPaths(what, lang, of).filter(
        (path) => !(QUOTED_FIELDS[of].includes(path) && language && sameLanguage(language, lang)),
      )
      return paths.length === 0
        ? []
        : [
            {
              file,
              record,
              value: paths.join(', '),
              rule: `has no text in '${lang}'`,
              cure: `Write it into translations.${lang}.`,
            },
          ]
    }
    return [
      ...documents.flatMap((document) =>
        missing(seed(document.id), document.id, 'document', document, document.language),
      ),
      ...claims.flatMap((claim) =>
        missing(seed(claim.document), claim.id, 'claim', claim, languageOf.get(claim.document)),
      ),
      ...notCoded.flatMap((item) =>
        missing(seed(item.document), `notCoded, line ${item.line}`, 'notCoded', item),
      ),
      ...sources.flatMap((source) => missing('data/sources.json', source.id, 'source', source)),
    ]
  })
}
