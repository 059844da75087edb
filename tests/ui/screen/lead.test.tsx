import { render } from '@testing-library/react'
import { leadOf } from '#lib/views'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { LeadText } from '../../../app/ui/screen/lead-text'
import { ownProject } from '../../project'

const words = { ...wordsIn('en'), link: (path: string) => path }
let map: MapData
beforeAll(async () => {
  map = (await ownProject()).map
})

test('two sentences tell the project, and each clause leads to the claims that say it', () => {
  const { container } = render(<LeadText map={map} words={words} />)
  const { incident, toll, contested } = leadOf(map, words)
  const [first, second, from] = [...container.querySelectorAll('p')].map((p) => p.textContent)
  expect(first).toBe(
    `Syrian coast: Battles from Thu 6 March 2025, according to ${incident!.voices}. ` +
      'SOHR counted more than 70, then over 130 (unverified), then some 524 dead, people of any ' +
      'group (Syrian coast; running total since Thu 6 March 2025).',
  )
  expect(second).toBe(`Contradicted most, Jableh: ${contested!.what}.`)
  expect(from).toContain(`all ${map.claims.length} claims`)
  expect([...container.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
    `/matter/${incident!.matter}`,
    '/source/sohr',
    ...toll!.figures.map(({ claim }) => `/?open=${claim}`),
    '/?view=contradictions&open=jableh',
  ])
})

test('a project whose claims tell none of it has no lead', () => {
  const { container } = render(<LeadText map={{ ...map, claims: [] }} words={words} />)
  expect(container.innerHTML).toBe('')
})
