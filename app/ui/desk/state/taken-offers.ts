import type { CodedView, DeskCommand } from '#lib/desk'

type Fill = Extract<DeskCommand, { do: 'fill' }>['fields']

/** What one key takes of a claim: the values that its sentence shows with a question mark, as they are. */
export const takenOffers = (item: CodedView | undefined): Fill =>
  (item?.fields ?? []).flatMap(({ name, offer }) =>
    offer
      ? [{ field: name, value: offer.value as string, ...(offer.from && { from: offer.from }) }]
      : [],
  )
