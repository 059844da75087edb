import { useCallback, useMemo, useState } from 'react'
import type { CodedView, DeskSentence, DeskView, FieldName } from '#lib/desk'
import { askedField, openField } from './open-field'

/** Where a coder is: a sentence, a claim or proposal in it, and a field that is being decided. */
export type Cursor = {
  sentence: DeskSentence | undefined
  /** The claims and open proposals of the sentence, in its order. */
  items: CodedView[]
  item: CodedView | undefined
  /**
   * Where the sentences begin, from this one on, that are open and for which the rules propose nothing,
   * up to the next that holds something or is decided.
   */
  run: number[]
  /**
   * Where the next nine such sentences begin, from this one on, whatever stands between them; empty
   * where this one is none. A digit says of all up to one of them that they hold nothing.
   */
  empties: number[]
  field: FieldName | undefined
  toSentence: (start: number) => void
  /** Goes some sentences on or back. */
  move: (by: number) => void
  /** The next open sentence after this one, from the start again where none is left. */
  toOpen: (view?: DeskView) => void
  /** The next open thing: a field of the claim, a proposal of the sentence, else an open sentence. */
  onward: () => void
  /** After something was decided of a claim: what is still asked of it, else the next open thing. */
  goOn: (view: DeskView, claim: string) => void
  /** After a proposal was rejected: the next open sentence, where this one holds claims and all are whole. */
  leaveDone: (view: DeskView) => void
  toItem: (key: string | undefined) => void
  toField: (field: FieldName | undefined) => void
}

/** So many sentences have a digit. */
const NUMBERED = 9

/** Whether nothing of an open sentence is coded or proposed. */
const isEmpty = ({ state, claims, proposals }: DeskSentence) =>
  state === 'open' && claims.length + proposals.length === 0

/** Keeps a coder's place in a draft, whatever becomes of the draft. */
export function useCursor(view: DeskView | undefined): Cursor {
  const [at, setAt] = useState<{ start?: number; key?: string; field?: FieldName }>({})
  const sentences = useMemo(() => view?.sentences ?? [], [view])
  const found = sentences.findIndex(({ start }) => start === at.start)
  const index = found < 0 ? 0 : found
  const sentence = sentences[index]
  const items = useMemo(() => {
    if (!view || !sentence) return []
    const inside = (one: CodedView) =>
      sentence.claims.includes(one.key) || sentence.proposals.includes(one.key)
    return [...view.proposals, ...view.claims].filter(inside)
  }, [view, sentence])
  const item = items.find(({ key }) => key === at.key) ?? items[0]

  const rest = useMemo(() => sentences.slice(index), [sentences, index])
  const run = useMemo(() => {
    const end = rest.findIndex((one) => !isEmpty(one))
    return (end < 0 ? rest : rest.slice(0, end)).map(({ start }) => start)
  }, [rest])
  const empties = useMemo(
    () =>
      run.length === 0
        ? []
        : rest
            .filter(isEmpty)
            .slice(0, NUMBERED)
            .map(({ start }) => start),
    [run, rest],
  )

  const toSentence = useCallback((start: number) => setAt({ start }), [])
  const move = useCallback(
    (by: number) => {
      const next = sentences[Math.min(Math.max(index + by, 0), sentences.length - 1)]
      if (next) setAt({ start: next.start })
    },
    [sentences, index],
  )
  const toOpen = useCallback(
    (now?: DeskView) => {
      const all = now?.sentences ?? sentences
      const around = [...all.slice(index + 1), ...all.slice(0, index + 1)]
      const next = around.find(({ state }) => state === 'open')
      if (next) setAt({ start: next.start })
    },
    [sentences, index],
  )
  const toItem = useCallback(
    (key: string | undefined) =>
      setAt(({ start }) => ({ ...(start !== undefined && { start }), ...(key && { key }) })),
    [],
  )
  const toField = useCallback(
    (field: FieldName | undefined) =>
      setAt(({ field: _field, ...rest }) => ({ ...rest, ...(field && { field }) })),
    [],
  )
  const field =
    item && !item.proposed && item.fields.some(({ name }) => name === at.field)
      ? at.field
      : undefined
  const onward = useCallback(() => {
    const fields = item && !item.proposed ? item.fields : []
    const at = fields.findIndex(({ name }) => name === field)
    const others = fields.filter((one) => one.name !== field)
    // what is offered is taken by another key, and the sentence that the fields make comes last
    const asked = others.filter(({ name, offer }) => !offer && name !== 'summary')
    const begin = asked.findIndex(({ name }) => fields.findIndex((one) => one.name === name) > at)
    const next = openField(asked, Math.max(begin, 0)) ?? openField(others, Math.max(at, 0))
    const proposal = items.find((one) => one.proposed && one !== item)
    if (next) toField(next)
    else if (proposal && !item?.proposed) toItem(proposal.key)
    else toOpen()
  }, [item, items, field, toField, toItem, toOpen])
  const goOn = useCallback(
    (now: DeskView, key: string) => {
      const claim = now.claims.find((one) => one.key === key)
      const proposal = now.sentences.find(({ start }) => start === sentence?.start)?.proposals[0]
      toField(askedField(claim?.fields ?? []))
      if (claim && claim.missing > 0) return
      if (proposal !== undefined) toItem(proposal)
      else toOpen(now)
    },
    [sentence, toField, toItem, toOpen],
  )
  const leaveDone = useCallback(
    (now: DeskView) => {
      const here = now.sentences.find(({ start }) => start === sentence?.start)
      const isWhole = (key: string) => now.claims.find((one) => one.key === key)?.missing === 0
      if (here?.state === 'claims' && here.claims.every(isWhole)) toOpen(now)
    },
    [sentence, toOpen],
  )
  return {
    ...{ sentence, items, item, run, empties, field },
    ...{ toSentence, move, toOpen, onward, goOn, leaveDone, toItem, toField },
  }
}
