import { filterables, select } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { stacksByKind, stacksBySpeaker } from '#lib/views'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { documentsEngine } from '../../../app/ui/screen/engine/documents-engine'
import type { Question } from '../../../app/ui/screen/engine/engine'
import { ownProject } from '../../project'

let data: MapData
beforeAll(async () => {
  data = (await ownProject()).map
})

const engineOf = (first: Question = { filter: {} }) =>
  documentsEngine(
    data,
    {
      kind: stacksByKind(data.layers),
      speaker: stacksBySpeaker(
        data.claims,
        (id) => data.sources.find((source) => source.id === id),
        wordsIn('en'),
      ),
    },
    first,
  )

test.each<Filter>([
  {},
  { kind: { only: ['control'] } },
  { said: '2025-03-07', speaker: { not: ['sohr'] } },
  { words: 'jableh' },
])('an answer to %j holds what the selector finds, before asking returns', (filter) => {
  const engine = engineOf()
  engine.ask({ filter })
  const { answer, pending } = engine.state()
  const found = select(filterables(data.claims, data), filter)
  expect(pending).toBe(false)
  expect(answer.claims.map(({ id }) => id)).toEqual(found.shown.map(({ id }) => id))
  expect([answer.shown, answer.listed]).toEqual([found.shown.length, found.shown.length])
  expect(answer.counts).toEqual(found.counts)
})

test('the first answer is to the first question, and the same question is not answered twice', () => {
  const filter = { kind: { only: ['control'] } }
  const engine = engineOf({ filter })
  const { answer } = engine.state()
  expect(answer.claims.every(({ kind }) => kind === 'control')).toBe(true)
  const told = jest.fn()
  const stop = engine.subscribe(told)
  engine.ask({ filter: structuredClone(filter) })
  expect(told).not.toHaveBeenCalled()
  expect(engine.state().answer).toBe(answer)
  engine.ask({ filter: {} })
  expect(told).toHaveBeenCalledTimes(1)
  stop()
  engine.ask({ filter })
  expect(told).toHaveBeenCalledTimes(1)
})

test('as known at a moment, what was said later is in no list and no count, only in the bars after it', () => {
  const engine = engineOf()
  const whole = engine.state().answer
  engine.ask({ filter: { known: '2025-03-06' } })
  const { known, said, bars, shown } = engine.state().answer
  expect(known.data.claims.length).toBeLessThan(data.claims.length)
  expect(known.data.claims.length + known.later.length).toBe(data.claims.length)
  expect(shown).toBe(known.all.length)
  expect(said!.said + said!.maybe).toBe(shown)
  const total = ({ bins }: typeof bars.said) => bins.reduce((sum, bin) => sum + bin.total, 0)
  expect(total(bars.happened)).toBeLessThan(total(whole.bars.happened))
  expect(bars.said.bins.at(-1)).toEqual(whole.bars.said.bins.at(-1))
  expect(bars.said.most).toBe(whole.bars.said.most)
})

test('the records at a moment stay the same object while the rest of the filter changes', () => {
  const engine = engineOf({ filter: { known: '2025-03-07' } })
  const { known } = engine.state().answer
  engine.ask({ filter: { known: '2025-03-07', kind: { only: ['incident'] } } })
  expect(engine.state().answer.known).toBe(known)
  engine.ask({ filter: { kind: { only: ['incident'] } } })
  expect(engine.state().answer.known).not.toBe(known)
})

test('the bars are stacked by what the question asks for', () => {
  const engine = engineOf()
  const keys = () =>
    new Set(engine.state().answer.bars.said.bins.flatMap(({ counts }) => Object.keys(counts)))
  expect(keys()).toEqual(new Set(data.claims.map(({ kind }) => kind)))
  engine.ask({ filter: {}, stack: 'speaker' })
  expect(keys()).toContain('sohr')
})
