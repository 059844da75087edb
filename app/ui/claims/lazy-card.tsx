'use client'
import { lazy, useEffect, useRef } from 'react'
import type { ClaimView } from '#lib/views'
import { LazyBoundary } from '../base/lazy-boundary'

const load = () => import('./claim-card').then((module) => ({ default: module.ClaimCard }))
const ClaimCard = lazy(load)

/**
 * Loads the script of the card when a reader points at a claim, so that it is there when they open
 * it.
 */
export function preloadCard() {
  void load().catch(() => undefined) // rendering the card tries again
}

/** Scrolls a loaded card into view, if needed. */
function Arrived() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(function bringIntoView() {
    mark.current?.parentElement?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return <span ref={mark} hidden />
}

/** A claim's card, whose script is loaded when the first card is wanted. */
export function LazyClaimCard({ claim }: { claim: ClaimView }) {
  return (
    <LazyBoundary>
      <ClaimCard claim={claim} />
      <Arrived />
    </LazyBoundary>
  )
}
