import type { ProjectSettings } from '#lib/model'
import type { DatasetAbout } from '#lib/store'
import { loadProject } from '../project'

/**
 * Memoizes what is made of a version of a dataset for the project as it is. A store hands out one
 * description of a version as long as that counts, so nothing outlives the version, and nothing the
 * project's settings.
 * What is gone or fails is made again.
 * @param key tells apart what is made of one version.
 */
export function keptOfDataset<Made>(
  make: (about: DatasetAbout, settings: ProjectSettings, key: string) => Promise<Made>,
): (about: DatasetAbout, key?: string) => Promise<Made> {
  const kept = new WeakMap<DatasetAbout, WeakMap<ProjectSettings, Map<string, Promise<Made>>>>()
  return async (about, key = '') => {
    const { settings } = (await loadProject()).project
    const ofAbout = kept.get(about) ?? new WeakMap<ProjectSettings, Map<string, Promise<Made>>>()
    const ofSettings = ofAbout.get(settings) ?? new Map<string, Promise<Made>>()
    kept.set(about, ofAbout.set(settings, ofSettings))
    const made = ofSettings.get(key) ?? make(about, settings, key)
    ofSettings.set(key, made)
    made.then(
      (found) => void (found ?? ofSettings.delete(key)),
      () => ofSettings.delete(key),
    )
    return made
  }
}
