'use client'
import { mediaHook } from '../base/use-media'

/** Whether the reader's device asks for less motion; follows it while the page is open. */
export const useReducedMotion = mediaHook('(prefers-reduced-motion: reduce)', false)
