import type { ReactNode } from 'react'
import type { Filter } from '#lib/filter'
import { wordsIn } from '#lib/words'
import type { BesideAnswer } from '../../../app/ui/dense/beside/beside-answer'
import { PageProvider, pageLookups } from '../../../app/ui/base/page-context'
import { clockAxis, clockBars } from '../../../app/ui/time/clock-bars'
import { ownProject } from '../../project'

/** What the server says of a dataset, where a test says no more. */
export const ANSWER: BesideAnswer = {
  label: 'Set a',
  file: 'a.csv',
  licence: 'theirs',
  total: 9,
  shown: 4,
  possible: 0,
  unlocated: 0,
  lacks: [],
  clocks: {},
}

/** The project's page with datasets under its claims. */
export async function pageBeside() {
  const { map } = await ownProject()
  const bars = (clock: 'happened' | 'said') =>
    clockBars(
      clock,
      { now: map.claims, later: [], frame: clockAxis(clock, map.claims) },
      ({ kind }) => kind,
      undefined,
    )
  const clocks = { happened: bars('happened'), said: bars('said') }
  function Page({
    ids,
    filter = {},
    children,
  }: {
    ids?: readonly string[]
    filter?: Filter
    children: ReactNode
  }) {
    return (
      <PageProvider
        value={{
          ...pageLookups(map, wordsIn('en')),
          open: () => undefined,
          highlighted: [],
          highlight: () => undefined,
          ...(ids && { beside: { ids, filter, bars: clocks } }),
        }}
      >
        {children}
      </PageProvider>
    )
  }
  return { Page, clocks }
}

/** Answers every request with `answer`, and notes what is asked. */
export function answering(answer: (path: string) => object): string[] {
  const asked: string[] = []
  globalThis.fetch = ((path: string) => {
    asked.push(path)
    return Promise.resolve({ ok: true, json: () => Promise.resolve(answer(path)) } as Response)
  }) as typeof fetch
  return asked
}
