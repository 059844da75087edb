import { join } from 'node:path'

/** An example project beside the repository's own: its folder, and what is known of it by hand. */
export type ExampleProject = {
  name: 'sudan' | 'ukraine' | 'gaza'
  folder: string
  id: string
  /** Its country by two letters, and the number of ISO 3166-1. */
  country: string
  number: string
  zone: string
  /** The content language beside English. */
  language: 'ar' | 'uk'
  title: string
  /** A town of claims, with its name in the other language. */
  town: { id: string; name: string; local: string }
  /** A town of the basemap, as it is written there in the other language. */
  written: string
  /** The incident at 23:30 local: its claim, its local day, and the start of that day with its offset. */
  late: { claim: string; day: string; begins: string }
  /** Places about which claims contradict each other, sorted. */
  contested: string[]
}

const at = (name: string) => join('tests/fixtures/projects', name)

/** The three example projects, for tests of whatever must not know one country. */
export const EXAMPLE_PROJECTS: readonly ExampleProject[] = [
  {
    name: 'sudan',
    folder: at('sudan'),
    id: 'el-fasher',
    country: 'SD',
    number: '729',
    zone: 'Africa/Khartoum',
    language: 'ar',
    title: 'El Fasher: who said what',
    town: { id: 'el-fasher', name: 'El Fasher', local: 'الفاشر' },
    written: 'نيالا',
    late: {
      claim: 'bell-2024-05-11/market-shelled',
      day: '2024-05-10',
      begins: '2024-05-10T00:00:00+02:00',
    },
    contested: ['el-fasher', 'zamzam'],
  },
  {
    name: 'ukraine',
    folder: at('ukraine'),
    id: 'pokrovsk-front',
    country: 'UA',
    number: '804',
    zone: 'Europe/Kyiv',
    language: 'uk',
    title: 'Pokrovsk: who said what',
    town: { id: 'pokrovsk', name: 'Pokrovsk', local: 'Покровськ' },
    written: 'Покровськ',
    late: {
      claim: 'ridge-2025-08-20/centre-shelled',
      day: '2025-08-19',
      begins: '2025-08-19T00:00:00+03:00',
    },
    contested: ['myrnohrad', 'rodynske'],
  },
  {
    name: 'gaza',
    folder: at('gaza'),
    id: 'gaza',
    country: 'PS',
    number: '275',
    zone: 'Asia/Gaza',
    language: 'ar',
    title: 'Gaza: who said what',
    town: { id: 'jabalia', name: 'Jabalia', local: 'جباليا' },
    written: 'خان يونس',
    late: {
      claim: 'seafront-2025-06-02/shejaia-shelled',
      day: '2025-06-01',
      begins: '2025-06-01T00:00:00+03:00',
    },
    contested: ['jabalia', 'rafah'],
  },
]
