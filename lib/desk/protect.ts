import { exactPattern } from '#lib/util'
import { applyChanges, draftBody } from './changes'
import type { AskedChange } from './changes'
import type { DeskDraft } from './draft'
import { DECIDED, PROTECTED, nextLine, replay } from './history'
import type { DraftHistory, HistoryLine, NewLine, Seat } from './history'
import { withAllTold } from './planted/opened'

/** What stands in a history where a name stood that is protected now. */
const BLANK = '…'

/** The first witness that nobody is yet. */
export function witnessName(isTaken: (name: string) => boolean): string {
  let n = 1
  while (isTaken(`witness-${n}`)) n++
  return `witness-${n}`
}

/** A source that becomes a witness: what it was called, what it is called now, and since when. */
type Protected = { was: string; names: readonly string[]; witness: string; at: string }

/**
 * A history in which a source has been a witness without a name from the first line on, chained
 * anew. Its id is replaced wherever it stands, and its names are blanked wherever they stand.
 * @returns the texts of the lines
 */
function withoutName(lines: readonly HistoryLine[], who: Protected): string[] {
  const texts: string[] = []
  for (const line of lines) {
    const { published, withdrawn, ...rest } = line
    // What is held until a moment names the speaker, and is dropped.
    const isHeld = published?.from !== undefined && published.from > who.at
    const made = {
      ...rest,
      ...(published && !isHeld && { published }),
      ...(withdrawn && { withdrawn }),
    }
    texts.push(nextLine({ texts }, blankedLine(made, who)))
  }
  return texts
}

/** A line without the name, in its changes and in what was said of a release. */
function blankedLine(line: NewLine, who: Protected): NewLine {
  const { changes, published, withdrawn } = line
  const said = { ...(published && { published }), ...(withdrawn && { withdrawn }) }
  return {
    ...line,
    ...(blanked({ changes, ...said }, who) as typeof said & Pick<NewLine, 'changes'>),
  }
}

function blanked(value: unknown, who: Protected): unknown {
  if (typeof value === 'string') return blankedText(value, who)
  if (Array.isArray(value)) return value.map((item) => blanked(item, who))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, item]) => [blankedText(key, { ...who, names: [] }), blanked(item, who)] as const,
  )
  const made: Record<string, unknown> = Object.fromEntries(entries)
  if (made.id !== who.witness || !('kind' in made)) return made
  return { id: who.witness, kind: made.kind, protected: true }
}

function blankedText(text: string, { was, names, witness }: Protected): string {
  if (text === was) return witness
  // the name of a difference begins with whose it is
  if (text === `${was}.source`) return `${witness}.source`
  // The longest first, or what is left of it would still tell; in capitals it is the same name.
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replace(new RegExp(exactPattern(name), 'giu'), BLANK), text)
}

/**
 * A history in which the speaker of a claim of a draft is a witness without a name, with a last line
 * that says so. Whatever was wrong on purpose in a draft of the document is told before, since nothing
 * of a document with a witness is.
 * @param claim the key of a claim of the draft
 * @returns the texts of the lines
 * @throws RangeError where the speaker is none of the draft's new sources
 */
export function linesWithWitness(
  { draft, seat, ...kept }: DraftHistory & { draft: DeskDraft; seat: Seat },
  claim: string,
  witness: string,
  line: Pick<NewLine, 'at' | 'by'>,
): string[] {
  const { lines, texts } = withAllTold(kept, { at: line.at, by: line.by ?? draft.coder })
  const was = draft.claims[claim]!.fields.speaker?.value as string | undefined
  const known = was === undefined ? undefined : draft.sources[was]
  if (was !== undefined && (!known || known.protected || was === draft.document.outlet))
    throw new RangeError(
      `The speaker '${was}' is no new source of this draft. Where the records name it: npm run protect -- ${was}`,
    )
  const who = { was: was ?? '', names: known?.names ?? [], witness, at: line.at }
  const before = was === undefined ? texts : withoutName(lines, who)
  const body = replay(
    before.map((text) => JSON.parse(text) as HistoryLine),
    seat,
  )!
  const unnamed: AskedChange[] = [
    { at: ['sources', witness], after: { id: witness, kind: 'unnamed', protected: true } },
    { at: ['claims', claim, 'fields', 'speaker'], after: { value: witness } },
  ]
  const { changes } = applyChanges(draftBody(body), was === undefined ? unnamed : [])
  const about = { coder: draft.coder, ...(seat === DECIDED && { of: 'decided' as const }) }
  const last = { ...line, ...about, did: PROTECTED, took: 0, changes }
  return [...before, nextLine({ texts: before }, last)]
}
