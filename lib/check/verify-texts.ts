import { lineAt } from '#lib/model'
import type { Claim, Document, Issue, Project } from '#lib/model'
import { searchedText, sentenceHashOf } from './anchors/searched-text'
import type { SearchedText } from './anchors/searched-text'
import { phrasesOf } from './claim-rules'
import { notCodedAgainst } from './not-coded-rules'

type Found = Pick<Issue, 'record' | 'value' | 'rule' | 'cure'>

/**
 * Verifies the coding against the texts, where somebody has them: that there is one of the hash and
 * length of each document, for each claim that its quote stands inside its span, on its line, in the
 * sentences that were read, and its phrases in the text, and for each line that was not coded that it
 * is there and the one that was read.
 * @param texts the texts by document id, each of the document's hash (`readTexts` of the store).
 */
export function verifyTexts(
  project: Pick<Project, 'documents' | 'claims' | 'notCoded'>,
  texts: ReadonlyMap<string, string>,
): { verified: string[]; issues: Issue[] } {
  const issues: Issue[] = []
  const verified: string[] = []
  for (const document of project.documents) {
    const file = `seeds/${document.id}.json`
    const text = texts.get(document.id)
    if (text === undefined) {
      issues.push({
        file,
        record: document.id,
        value: document.text.sha256.slice(0, 12),
        rule: 'is the hash of no file in the folder of texts',
        cure: 'Supply the text the claims were coded from; where it has changed, run npm run check -- --reanchor <text-file>.',
      })
      continue
    }
    verified.push(document.id)
    const searched = searchedText(text, document.language)
    const claims = project.claims.filter((item) => item.document === document.id)
    const notCoded = project.notCoded.filter((item) => item.document === document.id)
    issues.push(...documentFindings(document, text).map((found) => ({ file, ...found })))
    for (const claim of claims)
      issues.push(
        ...claimFindings(claim, searched).map((found) => ({ file, record: claim.id, ...found })),
      )
    for (const found of notCodedAgainst(text, notCoded, claims))
      issues.push({ file, record: document.id, ...found })
  }
  return { verified, issues }
}

function documentFindings(document: Document, text: string): Found[] {
  return text.length === document.text.characters
    ? []
    : [
        {
          record: document.id,
          value: String(document.text.characters),
          rule: `is not the text's length of ${text.length} UTF-16 units`,
          cure: 'Correct text.characters.',
        },
      ]
}

function claimFindings(claim: Claim, searched: SearchedText): Omit<Found, 'record'>[] {
  const { text } = searched
  const { line, start, end, quote } = claim.evidence
  const span = text.slice(start, end)
  const startLine = lineAt(text, start)
  return [
    ...(span.includes(quote)
      ? []
      : [
          {
            value: quote,
            rule: 'is not found inside its span',
            cure: 'Quote word for word, or correct start and end.',
          },
        ]),
    ...(span.trim() === quote.trim() && /[.!?]$/.test(quote)
      ? [{ value: quote, rule: 'is a whole sentence', cure: 'Quote a phrase from inside it.' }]
      : []),
    ...(startLine === line
      ? []
      : [
          {
            value: String(line),
            rule: `is not the line of the span, which is ${startLine}`,
            cure: 'Correct evidence.line.',
          },
        ]),
    ...sentenceFindings(claim, searched),
    ...phrasesOf(claim)
      .filter((phrase) => !text.includes(phrase))
      .map((phrase) => ({
        value: phrase,
        rule: 'is no phrase of the text',
        cure: 'Give the words of the text.',
      })),
  ]
}

/** What is wrong with the hash of the sentences that a quote stands in. */
function sentenceFindings(
  { evidence: { start, end, quote, sentenceHash } }: Claim,
  searched: SearchedText,
): Omit<Found, 'record'>[] {
  const hash = sentenceHashOf(searched, { start, end }, quote)
  if (hash === undefined || hash === sentenceHash) return []
  return [
    sentenceHash === undefined
      ? {
          value: quote,
          rule: 'has no hash of its sentence',
          cure: 'Fill it in: npm run check -- --anchor.',
        }
      : {
          value: quote,
          rule: 'stands in a sentence that is not the one that was read',
          cure: 'Read it again; where the claim still holds, take sentenceHash out and run npm run check -- --anchor.',
        },
  ]
}
