import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { draftBodySchema } from './draft'
import type { DeskDraft, DraftBody } from './draft'

const same = isDeepStrictEqual
const value = z.json()
/**
 * One record or field of a draft, set or (without `after`) taken out. `at` is its path, such as
 * `claims c3 fields speaker`. `before` is what stood there.
 */
export const changeSchema = z.strictObject({
  at: z.array(z.string().min(1)).max(4),
  before: value.optional(),
  after: value.optional(),
})
export type DraftChange = z.infer<typeof changeSchema>
/** What a command asks to be changed; what stood there before is looked up. */
export type AskedChange = Pick<DraftChange, 'at' | 'after'>

type Node = { [key: string]: Node | undefined }
const PROTOTYPE = new Set(['__proto__', 'constructor', 'prototype'])

function found(body: DraftBody, at: readonly string[]): unknown {
  let node: unknown = body
  for (const step of at) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined
    node = (node as Node)[step]
  }
  return node
}

function set(node: unknown, [step, ...rest]: readonly string[], after: unknown): unknown {
  if (step === undefined) return after
  if (PROTOTYPE.has(step) || typeof node !== 'object' || node === null || Array.isArray(node))
    throw new RangeError(`'${step}' is no place of a draft`)
  const { [step]: old, ...others } = node as Node
  const made = set(old, rest, after)
  return made === undefined ? others : { ...(node as Node), [step]: made }
}

/** Maps of records that a draft has once it has a record of them. */
const MADE_LATER: readonly string[] = ['parties', 'places'] satisfies (keyof DraftBody)[]

const withMapOf = (body: DraftBody, [map, record]: readonly string[]): DraftBody =>
  map !== undefined && record !== undefined && MADE_LATER.includes(map) && !Object.hasOwn(body, map)
    ? { ...body, [map]: {} }
    : body

/** The records of a draft, without who keeps it and where it stands. */
export function draftBody({ coder: _coder, revision: _revision, ...body }: DeskDraft): DraftBody {
  return body
}

/**
 * Makes changes, each on what the one before it left, as `applyChanges` does, of a history that was
 * held to the schema when it was written.
 */
export function repeatChanges(
  body: DraftBody,
  asked: readonly AskedChange[],
): { body: DraftBody; changes: DraftChange[] } {
  const changes: DraftChange[] = []
  let made = body
  for (const { at, after } of asked) {
    const before = found(made, at) as DraftChange['before']
    if (same(before, after)) continue
    made = set(withMapOf(made, at), at, after) as DraftBody
    changes.push({
      at,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    })
  }
  return { body: made, changes }
}

/**
 * Makes changes, each on what the one before it left, and holds the result to the schema.
 * @returns the records after them, and the changes with what stood there before
 * @throws RangeError in one sentence where the result would be no draft
 */
export function applyChanges(
  body: DraftBody,
  asked: readonly AskedChange[],
): { body: DraftBody; changes: DraftChange[] } {
  const { body: made, changes } = repeatChanges(body, asked)
  const read = draftBodySchema.safeParse(made)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new RangeError(`${path.join('.')}: ${message}`)
  }
  return { body: made, changes }
}

/** The changes that undo changes. */
export function undone(changes: readonly DraftChange[]): AskedChange[] {
  return changes
    .toReversed()
    .map(({ at, before }) => ({ at, ...(before !== undefined && { after: before }) }))
}

/**
 * What was changed between two states of a draft, record by record: how an edit by hand is told.
 */
export function draftChangesBetween(was: DraftBody, is: DraftBody): AskedChange[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])] as (keyof DraftBody)[]
  return keys.flatMap((key): AskedChange[] => {
    if (key === 'document')
      return same(was.document, is.document)
        ? []
        : [{ at: [key], after: is.document as DraftChange['after'] }]
    const [a, b] = [was[key] ?? {}, is[key] ?? {}] as Record<string, unknown>[]
    return [...new Set([...Object.keys(a!), ...Object.keys(b!)])]
      .filter((name) => !same(a![name], b![name]))
      .map((name) => ({ at: [key, name], after: b![name] as DraftChange['after'] }))
  })
}
