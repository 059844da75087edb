import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { isBusy } from '#lib/store'
import { BusyPage } from '../ui/pages/frame/busy-page'
import { isToldBusy, tellBusy } from './http/page-status'
import { pageLanguage } from './page-language'
import { tellOperator } from './tell-operator'

/**
 * A page that asks the store, or the page that says that the store has too much to do, which is sent
 * as a 503. Other errors are thrown on.
 */
export async function pageUnlessBusy(page: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    if (!isToldBusy()) return await page()
  } catch (error) {
    if (!isBusy(error) || !tellBusy()) throw error
    tellOperator(error)
  }
  return <BusyPage words={(await pageLanguage()).words} />
}

/** The head of such a page. */
export async function headUnlessBusy(head: () => Promise<Metadata>): Promise<Metadata> {
  try {
    if (!isToldBusy()) return await head()
  } catch (error) {
    if (!isBusy(error)) throw error
    tellOperator(error)
  }
  return { title: (await pageLanguage()).words.say('busy.title') }
}
