import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { foreignTexts } from '#lib/imports'

/** Prints what the files of the command line are read as, one a line, or why not. */
for (const file of process.argv.slice(2))
  console.log(
    JSON.stringify(
      await foreignTexts(new Uint8Array(readFileSync(file)), basename(file)).catch(
        (error: Error) => ({ error: error.message }),
      ),
    ),
  )
