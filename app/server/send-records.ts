import type { MapData } from '#lib/views'
import type { LanguageId } from '#lib/words'
import { MOUNT } from '../ui/base/mount'
import { keepSent } from '../ui/base/sent-records'
import { keptJson } from './kept-json'

/**
 * Lets a page have the records that it is made from, and returns their address for
 * `useSentRecords`. The address changes with them, so that page and records are of one version.
 */
export function sendRecords(map: MapData, lang: LanguageId): string {
  const path = `${MOUNT}/records?lang=${lang}&v=${keptJson(map).name}`
  keepSent(path, map)
  return path
}
