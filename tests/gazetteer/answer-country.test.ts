import { placeAnswer, toNominatim, toPhoton } from '#lib/gazetteer'
import type { Place } from '#lib/model'

/** A place with some ids inside others. */
const place = (id: string, ids: Record<string, string>, admin: string[] = []) =>
  ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [25.35, 13.63] },
    properties: {
      kind: 'town',
      names: [{ text: id, lang: 'en', script: 'Latn', role: 'preferred' }],
      ids,
      admin,
      points: [],
    },
  }) as unknown as Place
const places = [place('sudan', { iso: 'SD' }), place('darfur', {}, ['sudan'])]
const gazetteer = { place: (id: string) => places.find((one) => one.id === id) }
const answer = (of: Place) => placeAnswer(of, gazetteer, 'en')
const context = { licence: 'CC0 1.0; GeoNames CC BY 4.0', only: 'UA' }

test.each([
  ['its own record', place('tine', { iso: 'TD' }, ['sudan']), 'TD'],
  ['the areas it lies in', place('kutum', {}, ['sudan', 'darfur']), 'SD'],
  ['the project’s only country', place('nowhere', {}), 'UA'],
])('the country of a place is that of %s', (_, of, country) => {
  const [photon] = toPhoton([answer(of)], context.only).features
  expect(photon!.properties).toMatchObject({ countrycode: country })
  const [nominatim] = toNominatim([answer(of)], context)
  expect(nominatim).toMatchObject({
    address: { country_code: country.toLowerCase() },
    licence: context.licence,
  })
})

test('where nothing says it, no country is named', () => {
  const none = answer(place('nowhere', {}))
  expect(JSON.stringify(toPhoton([none]))).not.toContain('countrycode')
  expect(toNominatim([none], { licence: 'x' })[0]!.address).not.toHaveProperty('country_code')
})
