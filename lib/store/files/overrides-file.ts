import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OVERRIDES, missing } from './folder'

/**
 * The text of a dataset's `overrides.json`, which loads leave where it is; `undefined` where there
 * is none.
 * @param root the folder of all datasets.
 */
export const readOverridesFile = (root: string, id: string): Promise<string | undefined> =>
  readFile(join(root, id, OVERRIDES), 'utf8').catch(missing)
