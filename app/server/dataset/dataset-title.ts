import type { Metadata } from 'next'
import { isDamaged } from '#lib/store'
import type { Words } from '#lib/words'
import { pageLanguage } from '../page-language'
import { soundAbout } from './datasets'

/**
 * The title of a page of a dataset: `titleOf` its label, the id of one that is set aside, and that
 * there is nothing where there is none.
 */
export async function datasetTitle(
  params: Promise<{ id: string }>,
  titleOf: (label: string, words: Words) => string,
): Promise<Metadata> {
  const [{ words }, about] = [await pageLanguage(), await soundAbout((await params).id)]
  if (isDamaged(about)) return { title: about.fault.id }
  return { title: about ? titleOf(about.label, words) : words.say('missing.kind') }
}
