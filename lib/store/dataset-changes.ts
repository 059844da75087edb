import { fnv1a } from '#lib/util'
import type { Claim, Figure } from '#lib/model'
import type { ChangedClaim, ClaimStore, Dataset, DatasetChanges } from './claim-store'
import { isDamaged } from './dataset-fault'
import { ReplacedDataset, readDataset } from './read-dataset'

/** So many claims of each kind of change are listed. */
const MOST_LISTED = 200

/** 53 bits of an id, so that a million of them are numbers and not texts. */
const keyOf = (id: string) => (fnv1a(id) & 0x1fffff) * 2 ** 32 + fnv1a(`${id} `)

/** What a claim says, without the line that it stands in and the notes of who corrected it. */
const said = ({ evidence, corrections: _, ...rest }: Claim): string =>
  JSON.stringify({ ...rest, quote: evidence.quote })

/**
 * Compares a dataset with what the store holds under its id; `undefined` where there is none, the
 * same version, or rows without ids of their own, which nothing tells apart from one import to the
 * next. One that is damaged, or replaced meanwhile, is compared with nothing: importing goes on.
 */
export async function datasetChanges(
  store: ClaimStore,
  after: Dataset,
): Promise<DatasetChanges | undefined> {
  try {
    return await compareWithStored(store, after)
  } catch (error) {
    if (isDamaged(error) || error instanceof ReplacedDataset) return undefined
    throw error
  }
}

async function compareWithStored(
  store: ClaimStore,
  after: Dataset,
): Promise<DatasetChanges | undefined> {
  const before = await readDataset(store, after.about.id)
  if (!before || before.about.version === after.about.version) return undefined
  const known = new Map<number, number>()
  for await (const claim of before.details()) {
    if (isByLine(claim)) return undefined
    known.set(keyOf(claim.id), fnv1a(said(claim)))
  }
  const changes: DatasetChanges = {
    before: { file: before.about.file.name, rows: before.about.rows },
    added: 0,
    changed: 0,
    gone: 0,
    lists: { added: [], changed: [], gone: [] },
  }
  const note = (how: 'added' | 'changed' | 'gone', claim: Claim) => {
    if (changes[how]++ < MOST_LISTED)
      changes.lists[how].push({ id: claim.id, summary: claim.summary })
  }
  const changed: Claim[] = []
  for await (const claim of after.details()) {
    const key = keyOf(claim.id)
    const old = known.get(key)
    known.delete(key)
    if (old === undefined) note('added', claim)
    else if (old !== fnv1a(said(claim))) {
      note('changed', claim)
      if (changed.length < MOST_LISTED) changed.push(claim)
    }
  }
  for (const [i, claim] of changed.entries()) {
    const old = await store.claim(claim.id)
    if (old) changes.lists.changed[i]!.fields = changedFields(old, claim)
  }
  if (known.size > 0)
    for await (const claim of before.details()) if (known.has(keyOf(claim.id))) note('gone', claim)
  return changes
}

const isByLine = ({ id }: Claim) => /\/line-\d+$/.test(id)

/** The fields of two states of a claim that differ, each as text. */
function changedFields(before: Claim, after: Claim): ChangedClaim['fields'] {
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [from, to] = [old.get(what), now.get(what)]
    return from === to
      ? []
      : [{ what, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
  })
}

/** Fields that follow from others, or are not said of the row. */
const ASIDE = new Set(['id', 'document', 'corrections'])

function flat(claim: Claim): Map<string, string> {
  return new Map(
    Object.entries(claim).flatMap(([name, value]): [string, string][] => {
      if (ASIDE.has(name) || value === undefined) return []
      if (name === 'evidence') return [['evidence.quote', claim.evidence.quote]]
      if (name === 'places') return [[name, claim.places.map(({ phrase }) => phrase).join('; ')]]
      if (name === 'deaths') return [[name, (value as unknown as Figure).words]]
      if (Array.isArray(value)) return [[name, value.join('; ')]]
      return [[name, String(value)]]
    }),
  )
}
