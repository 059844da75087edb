import { inLanguage, sameLanguage, textsOf } from '#lib/model'
import type { Claim, Project, Relation, SpokenRecord, Translations } from '#lib/model'

/**
 * A project whose records say what they say in a language: claims, documents, sources and what was
 * not coded. A text that is not translated stays as it was written.
 */
export function projectIn(project: Project, lang: string): Project {
  const said =
    <R extends { translations?: Translations }>(of: SpokenRecord) =>
    (record: R) =>
      inLanguage(record, lang, of)
  return {
    ...project,
    claims: project.claims.map(said('claim')),
    documents: project.documents.map(said('document')),
    notCoded: project.notCoded.map(said('notCoded')),
    sources: project.sources.map(said('source')),
  }
}

/** The fields of claims whose words relations repeat. */
const REPEATED = ['count.words', 'deaths.words', 'number.words', 'onset.words']

/**
 * Relations with the words that they repeat of their claims in a language. Which claims are related
 * how is the same in every language: the rules read the records as they were written.
 */
export function relationsIn(
  relations: readonly Relation[],
  claims: readonly Claim[],
  lang: string,
): readonly Relation[] {
  const written = new Map(claims.map((claim) => [claim.id, claim]))
  return relations.map((relation) => {
    const { reason, differences } = relation
    const said = new Map(
      [relation.to, relation.from].flatMap((id) => {
        const claim = written.get(id)
        return claim
          ? [...textsOf(claim, REPEATED)].map(
              ([path, text]) => [text, claim.translations?.[lang]?.[path] ?? text] as const,
            )
          : []
      }),
    )
    const say = (words: string) => said.get(words) ?? words
    return {
      ...relation,
      reason: 'figures' in reason ? { ...reason, figures: two(reason.figures, say) } : reason,
      ...(differences && {
        differences: differences.map((difference) =>
          difference.about === 'count'
            ? {
                ...difference,
                values: two(difference.values, (value) => ({ ...value, words: say(value.words) })),
              }
            : difference.about === 'onset'
              ? {
                  ...difference,
                  values: two(difference.values, (value) => ({
                    ...value,
                    words: say(value.words),
                  })),
                }
              : difference,
        ),
      }),
    }
  })
}

const two = <T>([a, b]: readonly [T, T], say: (value: T) => T): readonly [T, T] => [say(a), say(b)]

/** In which language texts of a claim are, where it is not that of the page. */
export type OtherLanguages = { quote?: string; summary?: string; note?: string }

/**
 * In which language the texts of a claim are that readers of a language get in another one: the
 * quote and phrases of a document in another language, and what nobody has translated.
 * @param claim as it was written, in the language `written`.
 */
export function otherLanguages(
  { note, translations }: Claim,
  { language, written }: { language: string; written: string },
  lang: string,
): OtherLanguages | undefined {
  const lacks = (path: string) => lang !== written && translations?.[lang]?.[path] === undefined
  const found: OtherLanguages = {
    ...(!sameLanguage(language, lang) && { quote: language }),
    ...(lacks('summary') && { summary: written }),
    ...(note !== undefined && lacks('note') && { note: written }),
  }
  return Object.keys(found).length > 0 ? found : undefined
}
