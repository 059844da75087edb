import type { ClaimDraft } from './draft'

/**
 * A draft as one flat record, one of which a line is what scorers and spreadsheets read: offsets,
 * quote, places with their coordinates, first and last day, speaker, count, holder.
 */
export function scoredShape(draft: ClaimDraft) {
  const { evidence, speaker, places, days, count, group, scope } = draft
  return {
    doc: draft.document,
    start: evidence.start,
    end: evidence.end,
    quote: evidence.quote,
    kind: draft.kind,
    ...(draft.type && { type: draft.type.value }),
    places: places.map(({ value }) => ({
      name: value.name,
      canonical: value.name,
      ...(value.level && { level: value.level }),
      part: value.part,
      ...(value.point && { lon: value.point[0], lat: value.point[1] }),
    })),
    eventStart: days?.value.from ?? null,
    eventEnd: days?.value.to ?? null,
    speaker:
      speaker.value.is === 'named'
        ? { name: speaker.value.name, ...(speaker.value.source && { id: speaker.value.source }) }
        : { name: speaker.value.is, canonical: speaker.value.is },
    ...(draft.via && { via: draft.via.map(({ value }) => value) }),
    standing: draft.standing,
    perpetrator: draft.perpetrator?.value ?? null,
    ...(count && {
      killed: {
        low: count.value.low ?? null,
        high: count.value.high ?? null,
        group: group?.value ?? 'all',
        scope: scope?.value ?? 'event',
        words: count.value.words,
      },
    }),
    ...(draft.status && { holder: draft.holder?.value ?? null, status: draft.status.value }),
    questions: draft.questions,
  }
}
