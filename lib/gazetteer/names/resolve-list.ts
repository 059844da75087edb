import { isSettlementKind } from '#lib/model'
import { fold } from './fold'
import { readPhrase } from './read-phrase'
import type { Resolution, ResolveOptions } from './resolve'

/** One name of a list, as it stands in the text, with what it may mean. */
export type ListedName = { text: string; resolution: Resolution }

const BETWEEN =
  /\s*(?:[,;،؛]|\s(?:and|or|as well as)\s)\s*(?:(?:and|or)\s+)?|\s+و\s*(?=ال|\p{Script=Arabic}{3})/u

/** Whether an answer is surely a settlement: its first is one, and no governorate shares its name. */
function sureSettlement({ status, candidates }: Resolution): boolean {
  return (
    (status === 'unique' || status === 'preferred') &&
    isSettlementKind(candidates[0]!.place.properties.kind)
  )
}

/**
 * The names of a list, each resolved in the light of the others: in "Latakia, Tartous, and Banias" the third is surely a town,
 * so the first two are cities, not governorates; "the coastal cities of Latakia and Tartous" says it of both.
 */
export function resolveList(
  resolve: (text: string, options?: ResolveOptions) => Resolution,
  text: string,
  options: ResolveOptions = {},
): ListedName[] {
  const parts = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => fold(part) !== '')
  const head = readPhrase(fold(parts[0] ?? ''))
  // "cities of", "provinces of" at the head speaks of all that follow.
  const all: ResolveOptions =
    head.plural && head.kinds
      ? { ...options, kinds: head.kinds.filter((kind) => options.kinds?.includes(kind) ?? true) }
      : options
  const alone = parts.map((part) => ({ text: part, resolution: resolve(part, all) }))
  const sure = alone.find(({ resolution }) => sureSettlement(resolution))
  if (!sure || alone.every(({ resolution }) => resolution.status !== 'ambiguous')) return alone
  const settlement = {
    beside: sure.text,
    kind: sure.resolution.candidates[0]!.place.properties.kind,
  }
  return alone.map((item) =>
    item.resolution.status === 'ambiguous'
      ? { ...item, resolution: resolve(item.text, { ...all, settlement }) }
      : item,
  )
}
