import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageData } from '../../server/page-data'
import { PlacePage } from '../../ui/pages/place/place-page'

type Props = { params: Promise<{ id: string }> }

/** Finds the place of the gazetteer that the address names. */
async function find({ params }: Props) {
  const [{ map, words, shown }, { id }] = await Promise.all([pageData(), params])
  return { map, words, place: shown.places.find((place) => place.id === id) }
}

/** The place's name as the title. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { map, words, place } = await find(props)
  return {
    title: map.places.find(({ id }) => id === place?.id)?.name ?? words.say('missing.place'),
  }
}

/** A place by its id. */
export default async function Page(props: Props) {
  const { map, words, place } = await find(props)
  return place ? <PlacePage words={words} map={map} place={place} served /> : notFound()
}
