import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneGround, onePicture, pmtiles } from '../pmtiles'

/**
 * Three files in a new folder: red pictures, vectors of a schema nobody knows, and something that
 * is no PMTiles file.
 */
export function pmtilesFiles(): { pictures: string; vectors: string; broken: string } {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-pmtiles-'))
  const put = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  return {
    pictures: put(
      'pictures.pmtiles',
      pmtiles({
        tile: onePicture(200, 30, 30),
        type: 2,
        maxZoom: 12,
        metadata: {
          attribution:
            '<a href="https://example.org/" onclick="window.pwned=1">© Nobody &amp; sons</a>',
        },
      }),
    ),
    vectors: put(
      'vectors.pmtiles',
      pmtiles({
        tile: oneGround('fields'),
        type: 1,
        maxZoom: 12,
        metadata: { attribution: 'Fields', vector_layers: [{ id: 'fields' }] },
        gzipped: true,
      }),
    ),
    broken: put('broken.pmtiles', Buffer.from('no tiles in here')),
  }
}
