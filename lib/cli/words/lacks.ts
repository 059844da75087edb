import { AGREEMENTS, writtenDictionary } from '#lib/words'
import type { Key, LanguageId, WrittenDictionary } from '#lib/words'

type Text = NonNullable<WrittenDictionary[Key]>

/** What a text lacks, and what it has beyond. */
type Apart = { key: Key; lacks: readonly string[]; extra: readonly string[] }

/**
 * What a dictionary lacks beside the English one: keys that it has no text for, keys that English
 * does not have, forms that a text lacks or that its language does not have, and slots that differ.
 */
export type Lacks = {
  missing: readonly Key[]
  unknown: readonly string[]
  forms: readonly Apart[]
  slots: readonly Apart[]
}

/** The slots that a text takes in any of its forms: "one claim" needs no number. */
function slotsIn(text: Text): readonly string[] {
  const forms = typeof text === 'string' ? [text] : Object.values(text)
  const found = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)])
  return [...new Set(found.map(([, name]) => name!))]
}

const apart = (own: readonly string[], wanted: readonly string[]) => ({
  lacks: wanted.filter((one) => !own.includes(one)),
  extra: own.filter((one) => !wanted.includes(one)),
})

/**
 * Compares the dictionary of a language with the English one. A text that is a plural in English is
 * one in every language, and another text may have forms that agree with a name.
 */
export function lacksOf(id: LanguageId, written = writtenDictionary(id)): Lacks {
  const english = writtenDictionary('en')
  const keys = Object.keys(english) as Key[]
  const categories = new Intl.PluralRules(id).resolvedOptions().pluralCategories
  const both = keys.flatMap((key) => {
    const [text, model] = [written[key], english[key]!]
    return text === undefined ? [] : [{ key, text, model }]
  })
  const wrong = ({ lacks, extra }: Apart) => lacks.length + extra.length > 0
  return {
    missing: keys.filter((key) => written[key] === undefined),
    unknown: Object.keys(written).filter((key) => !(key in english)),
    forms: both
      .filter(({ text, model }) => typeof text !== 'string' || typeof model !== 'string')
      .map(({ key, text, model }) => {
        const wanted = typeof model === 'string' ? [...AGREEMENTS, 'other'] : categories
        return { key, ...apart(typeof text === 'string' ? [] : Object.keys(text), wanted) }
      })
      .filter(wrong),
    slots: both
      .map(({ key, text, model }) => ({ key, ...apart(slotsIn(text), slotsIn(model)) }))
      .filter(wrong),
  }
}
