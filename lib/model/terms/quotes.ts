/** At most this many words may be quoted from a text. */
export const QUOTE_WORDS = 12
