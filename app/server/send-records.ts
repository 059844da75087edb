import type { MapData } from '#lib/views'
import type { LanguageId } from '#lib/words'
import { MOUNT } from '../ui/base/mount'
import { keepSent, sentForm } from '../ui/base/sent-records'
import { keptJson } from './kept-json'

const forms = new WeakMap<MapData, ReturnType<typeof sentForm>>()

/** What is sent to a page that is made from these records. */
export function sentRecords(map: MapData): ReturnType<typeof keptJson> {
  const form = forms.get(map) ?? sentForm(map)
  forms.set(map, form)
  return keptJson(form)
}

/**
 * Lets a page have the records that it is made from, and returns their address for
 * `useSentRecords`. The address changes with them, so that page and records are of one version.
 */
export function sendRecords(map: MapData, lang: LanguageId): string {
  const path = `${MOUNT}/records?lang=${lang}&v=${sentRecords(map).name}`
  keepSent(path, map)
  return path
}
