import { lineAt } from '#lib/model'
import type { Claim, Document, Issue, Project } from '#lib/model'

type Found = Pick<Issue, 'record' | 'value' | 'rule' | 'cure'>

/**
 * Verifies the coding against the texts, where somebody has them: that there is one of the hash and
 * length of each document, and for each claim that its quote stands inside its span, on its line,
 * and its phrases in the text.
 * @param texts the texts by document id, each of the document's hash (`readTexts` of the store).
 */
export function verifyTexts(
  project: Pick<Project, 'documents' | 'claims'>,
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
        cure: 'Supply the exact file the claims were coded from.',
      })
      continue
    }
    verified.push(document.id)
    issues.push(...documentFindings(document, text).map((found) => ({ file, ...found })))
    for (const claim of project.claims.filter((item) => item.document === document.id))
      issues.push(
        ...claimFindings(claim, text).map((found) => ({ file, record: claim.id, ...found })),
      )
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

function claimFindings(claim: Claim, text: string): Omit<Found, 'record'>[] {
  const { line, start, end, quote } = claim.evidence
  const span = text.slice(start, end)
  const startLine = lineAt(text, start)
  const phrases = [
    ...claim.places.map((place) => place.phrase),
    claim.placeWords,
    claim.timeWords,
  ].filter((phrase) => phrase !== undefined)
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
    ...phrases
      .filter((phrase) => !text.includes(phrase))
      .map((phrase) => ({
        value: phrase,
        rule: 'is no phrase of the text',
        cure: 'Give the words of the text.',
      })),
  ]
}
