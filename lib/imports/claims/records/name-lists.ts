import { UNATTRIBUTED, UNSTATED_PARTY } from '#lib/model'
import type { Party, Source } from '#lib/model'
import type { Actor } from '../rows/draft'
import { remembered } from '#lib/util'
import { slugs } from './slugs'

/**
 * Names in a list: a facet of the columns holds 65,535 values, and some of them are our own.
 * Further names share one id, and the notes of their claims name them.
 */
const NAME_LIMIT = 65_000
/** Spellings whose id is remembered. */
const REMEMBERED = 20_000

/**
 * Speaker where a file does not tell who says it, and party where nobody is named: the same ids as
 * the project's own.
 */
const UNNAMED_SOURCE: Source = {
  id: UNATTRIBUTED,
  names: ['Speaker not named', 'متحدث لم يُذكر اسمه', 'Мовця не названо'],
  kind: 'unnamed',
  note: 'The file does not tell who says it. Never counted as an independent speaker.',
  translations: {
    ar: { note: 'الملف لا يذكر من يقول ذلك. ولا يُعدّ أبدًا متحدثًا مستقلًا.' },
    uk: { note: 'Файл не каже, хто це говорить. Ніколи не рахується як незалежний мовець.' },
  },
}
const UNNAMED_PARTY: Party = {
  id: UNSTATED_PARTY,
  label: 'not said',
  labels: { ar: 'غير محدد', uk: 'не сказано' },
  name: 'The file does not say who',
}
const OTHER_SOURCES: Source = {
  id: 'other-sources',
  names: ['Further sources', 'مصادر أخرى', 'Інші джерела'],
  kind: 'unnamed',
  note: 'Sources beyond the number that a list of speakers holds; the claim’s note names them.',
  translations: {
    ar: { note: 'مصادر تزيد على العدد الذي تتسع له قائمة المتحدثين؛ وتسميها ملاحظة الإفادة.' },
    uk: { note: 'Джерела понад число, яке вміщує список мовців; їх називає примітка твердження.' },
  },
}
const OTHER_PARTIES: Party = {
  id: 'other-parties',
  label: 'further actors',
  labels: { ar: 'أطراف أخرى', uk: 'інші учасники' },
  name: 'Actors beyond the number that a list of parties holds',
}

/**
 * The sources and parties that a file names, each with one id; names that differ in case are one.
 */
export type NameLists = {
  source: (name: string) => string
  party: (actor: Actor) => string
  sources: () => Source[]
  parties: () => Party[]
}

function list<T extends { id: string }>(
  own: readonly T[],
  others: T,
  limit: number,
  make: (id: string, name: string) => T,
): { id: (name: string) => string; get: (id: string) => T | undefined; all: () => T[] } {
  const [known, records] = [
    new Map<string, string>(),
    new Map<string, T>(own.map((record) => [record.id, record])),
  ]
  const next = slugs([...own.map(({ id }) => id), others.id])
  const idOf = (name: string) => {
    const key = name.toLowerCase()
    const old = known.get(key)
    if (old !== undefined) return old
    if (known.size >= limit) {
      records.set(others.id, others)
      return others.id
    }
    const id = next(name)
    known.set(key, id)
    records.set(id, make(id, name))
    return id
  }
  return {
    id: remembered(REMEMBERED, idOf),
    get: (id) => records.get(id),
    all: () => [...records.values()],
  }
}

/**
 * Starts lists with the outlet of the file. Nobody has said what kind of source a name is, so none
 * is guessed.
 */
export function nameLists(outlet: Source, limit = NAME_LIMIT): NameLists {
  const sources = list<Source>([outlet, UNNAMED_SOURCE], OTHER_SOURCES, limit, (id, name) => ({
    id,
    names: [name],
    kind: 'unclassified',
  }))
  const parties = list<Party>([UNNAMED_PARTY], OTHER_PARTIES, limit, (id, name) => ({
    id,
    label: name,
    name,
  }))
  const spelled = new Map((outlet.names ?? []).map((name) => [name.toLowerCase(), outlet.id]))
  return {
    source: remembered(REMEMBERED, (name) => spelled.get(name.toLowerCase()) ?? sources.id(name)),
    party({ name, inter }) {
      const id = parties.id(name)
      const record = parties.get(id)
      // A code once given stays; files give it to an actor and leave it out where the same name
      // only accompanies another.
      if (record && inter !== undefined && record.inter === undefined && id !== OTHER_PARTIES.id)
        record.inter = inter
      return id
    },
    sources: sources.all,
    parties: parties.all,
  }
}
