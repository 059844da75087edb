/**
 * What the example of a new project says, by language. It is invented, and says so wherever it is
 * read.
 */
export type ExampleWords = {
  label: string
  title: string
  outlet: string
  summary: (town: string) => string
  quote: (town: string) => string
  why: string
  parties: Record<'civilians' | 'unstated', string>
}

/** The words of the example in the languages that it is written in. */
export const EXAMPLE_WORDS: Record<'en' | 'ar', ExampleWords> = {
  en: {
    label: 'Invented example: delete it',
    title: 'Invented example: a protest',
    outlet: 'An invented outlet',
    summary: (town) => `Invented example: people held a peaceful protest in ${town}.`,
    quote: (town) => `People held a peaceful protest in ${town}`,
    why: 'A headline.',
    parties: { civilians: 'civilians', unstated: 'not said' },
  },
  ar: {
    label: 'مثال مختلق: احذفه',
    title: 'مثال مختلق: احتجاج',
    outlet: 'جهة نشر مختلقة',
    summary: (town) => `مثال مختلق: احتجاج سلمي في ${town}.`,
    quote: (town) => `احتجاج سلمي في ${town}`,
    why: 'عنوان.',
    parties: { civilians: 'مدنيون', unstated: 'غير محدد' },
  },
}
