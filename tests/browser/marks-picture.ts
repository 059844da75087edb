import { writeFileSync } from 'node:fs'
import { launch } from './launch'
import { marksSheet } from './marks-sheet'

/**
 * `npm run picture:marks -- http://localhost:3000` draws `app/ui/marks.png`: each mark and state as
 * the running page shows it, on light and on dark. For whoever changes a mark: look at it, and
 * commit it with the change.
 */
const base = process.argv[2]
if (!base)
  throw new Error(
    'Name the address of the running page: npm run picture:marks -- http://localhost:3000',
  )
const browser = await launch()
writeFileSync(
  'app/ui/marks.png',
  await marksSheet(browser, base, { scale: 2, prepare: async () => {} }),
)
await browser.close()
console.log('Written: app/ui/marks.png')
