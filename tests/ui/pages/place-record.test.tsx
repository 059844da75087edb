import { render, screen } from '@testing-library/react'
import { PlaceRecordSection } from '../../../app/ui/pages/place/place-record'
import type { Place } from '#lib/model'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'

const places = [{ id: 'north', name: '<b>North</b>' }] as MapData['places']

/** The links of the record of a place with members, by the heading that they stand under. */
function membersOf(kind: Place['properties']['kind'], lang: LanguageId = 'en') {
  const place: Place = {
    type: 'Feature',
    id: 'here',
    geometry: null,
    properties: {
      kind,
      names: [{ text: 'Here', lang: 'en', script: 'Latn', role: 'preferred' }],
      ids: {},
      admin: [],
      points: [],
      members: ['north', 'south'],
    },
  }
  render(
    <PlaceRecordSection
      place={place}
      places={places}
      footprints={{}}
      words={{ ...wordsIn(lang), link: (path) => path }}
    />,
  )
  const links = screen.getAllByRole('link')
  return [
    links[0]!.closest('dd')!.previousElementSibling!.textContent,
    ...links.map((link) => `${link.textContent} ${link.getAttribute('href')}`),
  ]
}

test.each([
  ['region', 'en', 'Made of'],
  ['region', 'ar', 'يتألف من'],
  ['road', 'en', 'Leads through'],
  ['road', 'ar', 'يمر عبر'],
] as const)('the members of a %s stand in its record with their links (%s)', (kind, lang, term) => {
  expect(membersOf(kind, lang)).toEqual([term, '<b>North</b> /place/north', 'south /place/south'])
})
