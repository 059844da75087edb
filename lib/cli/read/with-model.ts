import { nameFinder, readFormerNames, witnessesOf } from '#lib/check'
import type { Project, ProtectedNames } from '#lib/model'
import { originalOf } from '#lib/model'
import { checkAnswer, mergeDrafts, modelChunks, requestBody } from '#lib/reading'
import type { CheckedAnswer, ClaimDraft, ReadOptions } from '#lib/reading'
import { sha256 } from '#lib/util/sha256'
import { askModel } from './ask-model'
import type { ModelSettings } from './ask-model'

/** What of a project decides whether a text may be sent. */
export type Protection = Pick<Project, 'documents' | 'claims' | 'sources'> & {
  names: ProtectedNames | undefined
  /** What the desk of the project has against it; nothing where it has no desk. */
  desk?: (text: string, id: string) => string | undefined
}

/**
 * Why a text must not be sent to a model: it is a document's with a protected speaker, by its id,
 * its hash or the quotes in it, in the records or at the desk, or it has a name that must stand nowhere.
 * The name is not told.
 */
function whyNotSent(
  text: string,
  id: string,
  { documents, claims, sources, names, desk }: Protection,
): string | undefined {
  const sourceOf = new Map(sources.map((one) => [one.id, one]))
  const hash = sha256(text)
  const own = documents.filter((one) => one.id === id || one.text?.sha256 === hash)
  const originals = new Set(own.map(originalOf))
  const same = new Set(documents.flatMap((one) => (originals.has(originalOf(one)) ? one.id : [])))
  const holds = claims
    .filter((claim) => witnessesOf(claim, sourceOf).length > 0)
    .some(({ document, evidence }) => same.has(document ?? '') || text.includes(evidence.quote))
  if (holds) return 'it has a protected speaker'
  if (names && readFormerNames(names.names) === undefined)
    return 'the names that must stand nowhere cannot be read'
  if (nameFinder(names)?.(text).length) return 'it has a name that must stand nowhere'
  return desk?.(text, id)
}

/**
 * The drafts of the rules with those of a model. The banner tells which host gets the text, before
 * anything is sent; what fails ends in the drafts of the rules.
 *
 * @param say prints one line for the operator
 */
export async function withModel(
  text: string,
  rules: readonly ClaimDraft[],
  settings: ModelSettings,
  options: ReadOptions,
  protection: Protection,
  say: (line: string) => void,
): Promise<ClaimDraft[]> {
  const { address, name } = settings
  const why = whyNotSent(text, options.document.id, protection)
  if (why !== undefined) {
    say(
      `Nothing of ${options.document.id} is sent to ${address.host}: ${why}. Rules alone read it.`,
    )
    return [...rules]
  }
  const chunks = modelChunks(text, options.language)
  if (chunks.length === 0) return [...rules]
  say(
    `MODEL_URL is set: the text of ${options.document.id} goes to ${address.host}${address.protocol === 'http:' ? ', not encrypted,' : ''} for the model ${name}, in ${chunks.length} ${chunks.length === 1 ? 'request' : 'requests'}.`,
  )
  const answers: CheckedAnswer[] = []
  for (const [i, chunk] of chunks.entries()) {
    const told = await askModel(
      settings,
      requestBody(chunk, name, options.document.published),
      (answer) => checkAnswer(answer, chunk, name, options),
    )
    if ('answer' in told) answers.push(told.answer)
    else say(`Request ${i + 1} of ${chunks.length} gave nothing: ${told.problem}.`)
  }
  const claims = answers.flatMap((answer) => answer.claims)
  const dropped = answers.reduce((sum, answer) => sum + answer.dropped, 0)
  const drafts = mergeDrafts(rules, claims)
  say(
    `${name}: ${claims.length} answers stand in the text, ${dropped} were dropped, ${drafts.length - rules.length} proposed claims are its own.`,
  )
  return drafts
}
