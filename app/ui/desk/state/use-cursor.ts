import { useCallback, useMemo, useState } from 'react'
import type { CodedView, DeskSentence, DeskView, FieldName } from '#lib/desk'

/** Where a coder is: a sentence, a claim or proposal in it, and a field that is being decided. */
export type Cursor = {
  sentence: DeskSentence | undefined
  /** The claims and open proposals of the sentence, in its order. */
  items: CodedView[]
  item: CodedView | undefined
  field: FieldName | undefined
  toSentence: (start: number) => void
  /** Goes some sentences on or back. */
  move: (by: number) => void
  /** The next open sentence after this one, from the start again where none is left. */
  toOpen: (view?: DeskView) => void
  /** The next open thing: a field of the claim, a proposal of the sentence, else an open sentence. */
  onward: () => void
  toItem: (key: string | undefined) => void
  toField: (field: FieldName | undefined) => void
}

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
    const next = [...fields.slice(at + 1), ...fields.slice(0, Math.max(at, 0))].find(
      ({ missing }) => missing,
    )
    const proposal = items.find((one) => one.proposed && one !== item)
    if (next) toField(next.name)
    else if (proposal && !item?.proposed) toItem(proposal.key)
    else toOpen()
  }, [item, items, field, toField, toItem, toOpen])
  return { sentence, items, item, field, toSentence, move, toOpen, onward, toItem, toField }
}
