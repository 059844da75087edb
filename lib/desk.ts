/**
 * The desk: commands of coders become checked changes of drafts, with a history of each, and on a
 * person's word claims of the records. It reads and writes `drafts/`, `history/` and `texts/`.
 */
export { openDesk } from './desk/open-desk'
export type { Desk, DeskDocument } from './desk/open-desk'
export { checkHistory } from './desk/check-history'
export type { HistoryFinding } from './desk/check-history'
