import type { PlaceView } from '#lib/views'

/** A place's name in the script that the page is not written in, beside its own. */
export function OtherName({ place: { other } }: { place: Pick<PlaceView, 'other'> }) {
  return other && <bdi lang={other.lang}>{other.text}</bdi>
}
