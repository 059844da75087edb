'use client'
import dynamic from 'next/dynamic'

/** What changed since a link was made, fetched only where something did. */
export const LazySince = dynamic(() =>
  import('./since-notice').then((module) => module.SinceNotice),
)
