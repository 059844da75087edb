import { area } from '@turf/turf'
import type { Feature } from 'geojson'
import { flatClaim, unflatClaim } from '#lib/claims'
import type { Claim, ClaimPlace } from '#lib/model'
import { cachedClaimGround, claimGround } from '#lib/exports/rows/claim-ground'
import { recordsOf } from '#lib/exports/rows/records'
import { ownProject } from '../project'

const WEST: ClaimPlace = {
  place: 'latakia-governorate',
  part: 'countryside',
  quadrant: 'west',
  phrase: 'the western countryside',
}
const ALL: ClaimPlace = { ...WEST, quadrant: undefined }

test('a table names the direction behind the part, and reads it back', async () => {
  const { project } = await ownProject()
  const claim: Claim = {
    ...project.claims[0]!,
    places: [WEST, { ...WEST, place: 'jableh', quadrant: 'north', part: 'whole' }],
  }
  const flat = flatClaim(claim)
  expect(flat.places).toBe('latakia-governorate/countryside/west; jableh/whole/north')
  expect(unflatClaim(flat)).toEqual(claim)
})

test('the ground of an export is that of the direction, also where the whole part was met before', async () => {
  const { project, gazetteer } = await ownProject()
  const records = recordsOf(project, gazetteer)
  const size = (places: ClaimPlace[], grounds: Parameters<typeof cachedClaimGround>[2]) =>
    area({
      type: 'Feature',
      geometry: cachedClaimGround(places, records, grounds).geometry,
      properties: {},
    } as Feature)
  const grounds = new Map()
  const [all, west] = [size([ALL], grounds), size([WEST], grounds)]
  expect([west / all > 0.2, west / all < 0.8]).toEqual([true, true])
  expect(claimGround([WEST], records).geometry).toEqual(
    cachedClaimGround([WEST], records, grounds).geometry,
  )
})
