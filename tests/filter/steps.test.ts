import { stepOf } from '#lib/filter'
import type { Filter, View } from '#lib/filter'

const q = (filter: Filter = {}, view: View = {}) => ({ filter, view })

test.each([
  ['moving the map alone', q(), q({}, { at: { lat: 35, lon: 36, zoom: 9 } }), undefined],
  ['no change', q({ words: 'siege' }), q({ words: 'siege' }), undefined],
  ['leaving a cited version', q({}, { version: '0123abcd' }), q(), undefined],
  ['typing', q({ words: 'sie' }), q({ words: 'sieg' }), 'words'],
  ['a handle', q({ said: '2025-03-07' }), q(), 'said'],
  ['the moment', q(), q({ known: '2025-03-07' }), 'known'],
  ['a box', q(), q({ outlet: { not: ['ap'] } }), 'choice'],
  ['another view', q(), q({}, { panel: 'tolls' }), 'choice'],
  ['what is opened', q(), q({}, { open: 'jableh' }), 'choice'],
  ['two fields at once', q({ words: 'a' }), q({ happened: '2025-03-07' }), 'choice'],
  [
    'a box while the map moves',
    q(),
    q({ kind: { only: [] } }, { at: { lat: 35, lon: 36, zoom: 9 } }),
    'choice',
  ],
] as const)('for “back”, %s is the step it should be', (_, was, next, step) => {
  expect(stepOf(was, next)).toBe(step)
})
