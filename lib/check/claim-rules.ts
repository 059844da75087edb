import type { Incident } from '#lib/claims'
import { intervalBounds, isAnchored, normaliseText } from '#lib/model'
import type { Claim, Document, Issue } from '#lib/model'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/** Rules of a claim within its document: id, times, evidence. */
export function claimRules(claim: Claim, document: Document): Found[] {
  return [
    ...idRules(claim, document),
    ...typeRules(claim),
    ...timeRules(claim, document),
    ...evidenceRules(claim, document),
    ...wordRules(claim),
  ]
}

function idRules(claim: Claim, document: Document): Found[] {
  if (claim.id.startsWith(`${document.id}/`)) return []
  return [
    {
      value: claim.id,
      rule: 'does not begin with the id of its document',
      cure: `Write '${document.id}/${claim.id.split('/').at(-1)}'.`,
    },
  ]
}

/** Only rows of imported files may leave the event type out, or have a word of their own for it. */
function typeRules(claim: Claim): Found[] {
  if (claim.kind !== 'incident') return []
  const { eventType, subEventType, ownType } = claim as Incident
  if (ownType !== undefined)
    return [
      {
        value: ownType,
        rule: 'in ownType is for rows of imported files',
        cure: "Code it in ACLED's words, and write the document's own word into tags.",
      },
    ]
  if (eventType !== undefined && subEventType !== undefined) return []
  const missing = eventType === undefined ? 'eventType' : 'subEventType'
  return [
    {
      value: claim.id,
      rule: `has no ${missing}`,
      cure: `Write its ${missing} in ACLED's words.`,
    },
  ]
}

/**
 * Nothing is said, or has happened, after the document that tells it; only what is to last may end
 * later.
 */
function timeRules(claim: Claim, document: Document): Found[] {
  const published = intervalBounds(document.published)!
  const found: Found[] = []
  for (const field of ['eventTime', 'asOf', 'reportedAt'] as const) {
    const bounds = claim[field] === undefined ? undefined : intervalBounds(claim[field])
    if (!bounds) continue
    const lasts = field === 'eventTime' && claim.timeIs === 'throughout'
    if (bounds[0] >= published[1]) {
      found.push({
        value: claim[field]!,
        rule: `in ${field} is after the document, published ${document.published}`,
        cure: 'Correct the date, or the publication date.',
      })
    } else if (bounds[1] > published[1] && !lasts) {
      found.push({
        value: claim[field]!,
        rule: `in ${field} ends after the document, published ${document.published}`,
        cure: "End it with the document, or say timeIs 'throughout' where it was announced to last.",
      })
    }
  }
  const [event, said] = [claim.eventTime, claim.reportedAt].map((time) =>
    time ? intervalBounds(time) : undefined,
  )
  if (event && said && said[1] <= event[0])
    found.push({
      value: claim.reportedAt!,
      rule: 'in reportedAt is before the event it reports',
      cure: 'Correct one of the two.',
    })
  return found
}

function evidenceRules({ evidence }: Claim, { text }: Document): Found[] {
  const { quote } = evidence
  if (!isAnchored(evidence))
    return [
      {
        value: quote,
        rule: 'in evidence has no line, start and end yet',
        cure: 'Fill them in from the text: TEXTS_DIR=<folder> npm run check -- --anchor.',
      },
    ]
  if (evidence.start < evidence.end && evidence.end <= text.characters) return []
  return [
    {
      value: `${evidence.start}-${evidence.end}`,
      rule: `in evidence is no span of a text of ${text.characters} characters`,
      cure: 'Count UTF-16 units from the start of the file, end after start.',
    },
  ]
}

/** The words of the text for places and times that a claim repeats. */
export function phrasesOf({ places, placeWords, timeWords }: Claim): string[] {
  return [...places.map(({ phrase }) => phrase), placeWords, timeWords].filter(
    (phrase) => phrase !== undefined,
  )
}

/** Words of a text are normalised as the text is: else they are not found, and nobody sees why. */
function wordRules(claim: Claim): Found[] {
  return [claim.evidence.quote, ...phrasesOf(claim)]
    .filter((words) => words !== normaliseText(words))
    .map((words) => ({
      value: words,
      rule: 'holds a no-break space, a letter in pieces or a line end, which texts are normalised from',
      cure: `Write '${normaliseText(words)}'.`,
    }))
}
