import { latitudeAt, metresPerPixel, worldSize, worldX, worldY } from '#lib/geo'

test('the world is 256 pixels wide at zoom 0 and twice as wide at each further one', () =>
  expect([0, 1, 10].map(worldSize)).toEqual([256, 512, 262_144]))

test('the corners of the world are its edges in pixels, and what lies beyond stands on them', () => {
  expect([-180, 0, 180].map((lon) => worldX(lon, 256))).toEqual([0, 128, 256])
  expect(worldY(0, 256)).toBe(128)
  for (const [lat, y] of [
    [85.0511287798, 0],
    [90, 0],
    [-85.0511287798, 256],
    [-90, 256],
  ] as const)
    expect(worldY(lat, 256)).toBeCloseTo(y, 6)
})

test('the latitude of a height is the inverse of the height of a latitude, and a pole at the edges', () => {
  for (const lat of [-85, -35.5, 0, 35.5, 85])
    expect(latitudeAt(worldY(lat, 4096), 4096)).toBeCloseTo(lat, 9)
  expect([-1, 0, 256, 300].map((y) => latitudeAt(y, 256))).toEqual([90, 90, -90, -90])
})

test('a pixel is as wide as the equator says, half of it at 60°, and never nothing', () => {
  expect(metresPerPixel(0, 256)).toBeCloseTo(156_543.034, 3)
  expect(metresPerPixel(60, 256)).toBeCloseTo(78_271.517, 3)
  expect(metresPerPixel(90, 256)).toBe(metresPerPixel(85.0511287798, 256))
  expect(metresPerPixel(90, 256)).toBeGreaterThan(0)
})
