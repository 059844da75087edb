/** `node tests/compare-pictures.mjs <kept> <new> <difference>`: prints the share of pixels that differ, from 0 to 1, and writes them as a picture; where the sizes differ it says so. */
import { readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

const [kept, now, difference] = process.argv.slice(2)
const [a, b] = [kept, now].map((path) => PNG.sync.read(readFileSync(path)))
if (a.width !== b.width || a.height !== b.height)
  console.log(`it is ${b.width} x ${b.height} pixels in place of ${a.width} x ${a.height}`)
else {
  const picture = new PNG({ width: a.width, height: a.height })
  const { width, height } = picture
  const differ = pixelmatch(a.data, b.data, picture.data, width, height, { threshold: 0.1 })
  if (differ) writeFileSync(difference, PNG.sync.write(picture))
  console.log(differ / (width * height))
}
