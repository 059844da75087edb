import { closest } from '#lib/gazetteer'
import { originalOf } from '#lib/model'
import type { Document, Issue } from '#lib/model'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/**
 * Rules between documents, by the id of the document that breaks them. What a document republishes,
 * or codes again, is another document and an original. Two documents of one text say so.
 */
export function documentRules(documents: readonly Document[]): Map<string, Found[]> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const firstOf = new Map<string, Document>()
  const found = new Map<string, Found[]>()
  for (const document of byId.values()) {
    const first = firstOf.get(document.text.sha256)
    if (!first) firstOf.set(document.text.sha256, document)
    const issues = [...originalRules(document, byId), ...(first ? twinRules(document, first) : [])]
    if (issues.length > 0) found.set(document.id, issues)
  }
  return found
}

/** What is wrong with the original that a document names. */
function originalRules(document: Document, byId: ReadonlyMap<string, Document>): Found[] {
  const field = document.republishes ? 'republishes' : 'codingOf'
  const id = document[field]
  if (id === undefined) return []
  const original = byId.get(id)
  if (!original) {
    const [near] = closest(id, byId.keys(), 1)
    return [
      {
        value: id,
        rule: `in ${field} is no document id`,
        cure: near ? `Did you mean '${near}'?` : 'Name a document of seeds/.',
      },
    ]
  }
  const origin = originalOf(original)
  if (original === document || origin !== id)
    return [
      {
        value: id,
        rule: `in ${field} is ${original === document ? 'the document itself' : 'no original'}`,
        cure:
          original === document
            ? 'Name the document in which the text stands first, or leave it out.'
            : `Name '${origin}', whose text it is.`,
      },
    ]
  if (field === 'codingOf' && original.text.sha256 !== document.text.sha256)
    return [
      {
        value: id,
        rule: 'in codingOf has a text of another hash',
        cure: 'Code the same text, or say republishes where another outlet published it.',
      },
    ]
  return []
}

/** Two documents with one text, neither of which says so. */
function twinRules(document: Document, first: Document): Found[] {
  if (originalOf(document) === originalOf(first)) return []
  return [
    {
      value: document.text.sha256.slice(0, 12),
      rule: `is the hash of the text of '${first.id}', too`,
      cure: `Take one of the two out, or say republishes '${first.id}' where another outlet published the text, codingOf '${first.id}' where it is coded again.`,
    },
  ]
}
