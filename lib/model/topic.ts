import type { Topic } from './terms'

/** A topic as the question a reader asks. */
export const TOPIC_WORDS: Record<Topic, string> = {
  perpetrator: 'who did it',
  holder: 'who holds it',
  count: 'how many',
  onset: 'how it began',
}
