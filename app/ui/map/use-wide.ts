'use client'
import { mediaHook } from '../base/use-media'

/** Whether the screen has room for cards over the map; on a phone the list below says the same. */
export const useWideScreen = mediaHook('(min-width: 861px)', true)
