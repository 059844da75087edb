import type { PlaceView } from '#lib/views'

/** The name of a place in the other script, beside its own. */
export function OtherName({ place: { other } }: { place: Pick<PlaceView, 'other'> }) {
  return other && <bdi lang={other.lang}>{other.text}</bdi>
}
