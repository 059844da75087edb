import { frameOn, pictureFrame } from '../../lib/exports/picture/frame'

test.each([
  ['a box over 180°', frameOn([179.5, -18, 180.5, -17], 1200, 630)],
  ['a view east of 180°', pictureFrame({ lat: -17.5, lon: -179.9, zoom: 7 }, 1200, 630)],
  ['a view west of 180°', pictureFrame({ lat: -17.5, lon: 179.9, zoom: 7 }, 1200, 630)],
])('in a picture of %s, -179.9 is right beside 179.9', (_, { project }) => {
  const [west, east] = [project([179.9, -17.5])[0], project([-179.9, -17.5])[0]]
  expect(east - west).toBeGreaterThan(10)
  expect(east - west).toBeLessThan(400)
  expect(Math.min(west, east)).toBeGreaterThan(0)
  expect(Math.max(west, east)).toBeLessThan(1200)
})

test('elsewhere every longitude stands where it is written', () => {
  const { project } = pictureFrame({ lat: 0, lon: 20, zoom: 5 }, 1200, 630)
  expect(project([-175, 0])[0]).toBeLessThan(0)
})
