'use client'
import { useState } from 'react'
import { imageFileOf } from '#lib/model'
import type { Media } from '#lib/model'
import { mediaPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'

/**
 * The image of a piece of media, from our own server. A graphic one is asked for only after a
 * click. A page in one file has no images beside it, and says so.
 */
export function MediaImage({ media }: { media: Media }) {
  const { say } = useWords()
  const [asked, ask] = useState(false)
  const image = imageFileOf(media)
  if (!image) return null
  const address = mediaPath(image)
  if (!address) return <p>{say('media.notInFile')}</p>
  const shown = asked || !media.graphic
  return (
    <>
      {shown && (
        // Next's own component would have a second copy of the image made and kept.
        // eslint-disable-next-line @next/next/no-img-element
        <img src={address} alt={media.shows ?? say('media.undescribed')} loading="lazy" />
      )}
      {media.graphic && (
        <button type="button" aria-pressed={shown} onClick={() => ask(!shown)}>
          {say(shown ? 'media.hide' : 'media.show')}
        </button>
      )}
    </>
  )
}
