/** What three speakers of an example project say of three of its places, on five days. */
const SPEAKERS = ['The army press office', 'Hospital staff', 'The camp committee']
const PLACES = ['Zamzam camp', 'El Fasher', 'Khartoum']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/**
 * An invented text of ten sentences, of each of which the rules propose two claims with speaker,
 * place and day: one of the twenty is planted.
 */
export const PLANTED_TEXT = Array.from(
  { length: 10 },
  (_, i) =>
    `${SPEAKERS[i % 3]} said that ${11 + 3 * i} people were killed in ${PLACES[(i * 2) % 3]} on ${DAYS[i % 5]}.`,
).join('\n')
