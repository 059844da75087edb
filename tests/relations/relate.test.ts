import { ownProject } from '../project'
import { relate } from '#lib/relations'
import type { Relation } from '#lib/model'

let project: Awaited<ReturnType<typeof ownProject>>['project']
let relations: Relation[]
beforeAll(async () => {
  const own = await ownProject()
  project = own.project
  relations = own.relations
})
const between = (a: string, b: string) => relations.find((relation) => [relation.from, relation.to].sort().join() === [a, b].sort().join())

test.each([
  ['unnamed-a-2025-03-07/villages-stormed', 'unnamed-b-2025-03-07/villages-assaulted', /who did it: Assad loyalists against groups allied/],
  ['unnamed-a-2025-03-07/villages-stormed', 'unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh', /who did it: Assad loyalists against government forces/],
  ['ap-2025-03-07/outskirts-loyalists', 'ztc-2025-03-07/areas-around-baniyas-secured', /who holds it/],
  ['ap-2025-03-07/began-ambush-near-jableh', 'unnamed-c-2025-03-08/began-planned-ambush-jableh', /how it began/],
])('%s contradicts %s', (a, b, reason) => {
  expect(between(a, b)).toMatchObject({ kind: 'contradicts', reason: expect.stringMatching(reason) })
})

test.each([
  ['ap-2025-03-07/sohr-more-than-70', 'ztc-2025-03-07/sohr-70'],
  ['unnamed-a-2025-03-07/mayadeen-mukhtariyeh-30', 'unnamed-b-2025-03-07/mayadeen-mukhtariyeh-30'],
  ['unnamed-a-2025-03-07/siege-lifted-latakia', 'ztc-2025-03-07/siege-lifted-latakia'],
])('%s repeats %s: one voice, not two', (a, b) => {
  expect(between(a, b)?.kind).toBe('repeats')
})

test.each([
  ['ap-2025-03-07/outskirts-loyalists', 'unnamed-c-2025-03-08/cities-government-control', 'outskirts are not the town, and it is one speaker'],
  ['ap-2025-03-07/sohr-more-than-70', 'unnamed-c-2025-03-08/sohr-524', 'a total is revised, not contradicted'],
  ['unnamed-b-2025-03-07/villages-assaulted', 'unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh', 'one voice'],
  ['unnamed-b-2025-03-07/individual-violations-coast', 'ztc-2025-03-07/convoys-sent-into-coast', 'a region pins no act down'],
  ['unnamed-a-2025-03-07/authorities-lost-neighbourhoods', 'unnamed-c-2025-03-08/cities-government-control', 'the place is inferred'],
])('%s does not contradict %s: %s', (a, b) => {
  expect(between(a, b)?.kind).not.toBe('contradicts')
})

test('relations do not depend on the order of claims, and no claim is related to itself', () => {
  expect(relate([...project.claims].reverse(), project)).toEqual(relations)
  expect(relations.filter((relation) => relation.from === relation.to)).toEqual([])
  for (const relation of relations) expect(relation.reason).not.toBe('')
})
