import { gunzipSync } from 'node:zlib'
import { isInRing } from '#lib/geo'
import { readWorldLand } from '#lib/store'

type World = { steps: number; land: number[][][] }

/** The rings of the world's land, as the page unpacks them. */
async function rings(): Promise<[number, number][][]> {
  const { steps, land } = JSON.parse(gunzipSync((await readWorldLand('.'))!).toString()) as World
  return land.flat().map((line) => {
    let [x, y] = [0, 0]
    return Array.from({ length: line.length / 2 }, (_, i): [number, number] => {
      x += line[2 * i]!
      y += line[2 * i + 1]!
      return [x / steps, y / steps]
    })
  })
}

test('no shore jumps across the Earth, but for the line that closes Antarctica', async () => {
  const jumps = (await rings()).flatMap((ring) =>
    ring.filter(([lon, lat], i) => i > 0 && lat > -70 && Math.abs(lon - ring[i - 1]![0]) >= 180),
  )
  expect(jumps).toEqual([])
})

test.each<[string, [number, number], boolean]>([
  ['Khartoum', [32.5, 15.5], true],
  ['Accra', [-0.2, 5.7], true],
  ['Paris', [2.3, 48.8], true],
  ['Cali', [-76.5, 3.4], true],
  ['Chukotka', [177, 65], true],
  ['the Red Sea', [38, 20], false],
  ['the Pacific', [-95, 0], false],
])('%s lies on land, or not', async (_, point, land) => {
  const around = (await rings()).filter((ring) => isInRing(point, ring))
  expect(around.length % 2 === 1).toBe(land)
})
