import { parseQuery, knownOf } from '#lib/filter'
import { sharePictureSvg } from '../../app/server/share-picture'
import { loadProject } from '../../app/server/project'

test.each([
  ['known=2025-03-07T12:00', / \+ \d+ possible/],
  ['known=2025-03-07T12:00&rule=possibly', /or possibly/],
])('the share picture of %s says by which rule it counts', async (text, says) => {
  const { map } = await loadProject()
  const { filter, view } = parseQuery(new URLSearchParams(text), knownOf(map))
  const svg = await sharePictureSvg({ filter, view }, 'example.org')
  expect(svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(says)
})
