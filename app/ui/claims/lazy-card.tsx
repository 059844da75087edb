'use client'
import { lazy, useEffect, useRef } from 'react'
import type { ClaimView } from '#lib/views'
import { LazyBoundary } from '../base/lazy-boundary'

const load = () => import('./claim-card').then((module) => ({ default: module.ClaimCard }))
const ClaimCard = lazy(load)

/** Fetches what draws a card: asked for when a reader points at a claim, so that it is there when they open it. */
export function preloadCard() {
  void load().catch(() => undefined) // asked for again when it is drawn
}

/** Brings a card that has arrived into view, as far as that is needed. */
function Arrived() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(function bringIntoView() {
    mark.current?.parentElement?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return <span ref={mark} hidden />
}

/** A claim's card, whose scripts are fetched when the first one is wanted. */
export function LazyClaimCard({ claim }: { claim: ClaimView }) {
  return (
    <LazyBoundary>
      <ClaimCard claim={claim} />
      <Arrived />
    </LazyBoundary>
  )
}
