/**
 * The desk: commands of coders become checked changes of drafts, with a history of each, and on a
 * person's word claims of the records. It reads and writes `drafts/`, `history/` and `texts/`.
 */
export { coderId } from './desk/coder-id'
export { deskKeep } from './desk/keep/open-keep'
export type { DeskKeep } from './desk/keep/keep'
export { deskAsFiles, moveToDatabase, moveToFiles } from './desk/keep/move-desk'
export { openDesk } from './desk/open-desk'
export type { Desk } from './desk/open-desk'
export {
  PEOPLE_FILE,
  changedPeople,
  deskPeople,
  deskSchema,
  personNamed,
  writePeople,
} from './desk/people/people-file'
export type { DeskPerson, PeopleChange } from './desk/people/people-file'
export { hashPassword, isPassword, nobodysHash } from './desk/people/password'
export { ROLES, rightRefusal, rightsOf } from './desk/people/roles'
export type { DeskRight, Role } from './desk/people/roles'
export { checkHistory } from './desk/check-history'
export { deskTimes } from './desk/times'
export type { PlantedTally, RuleTally } from './desk/times'
export { plantDrafts } from './desk/planted/plant'
export { NOT_TOLD, putRight, requireNonePlanted, tellingLine } from './desk/planted/opened'
export { plantedView } from './desk/planted/planted-view'
export type { PlantedDraft, PlantedView } from './desk/planted/planted-view'
export { aboutTextSchema, intakeSchema, readBefore, takeIn } from './desk/intake'
export type { Intake } from './desk/intake'
export { openInbox } from './desk/inbox/open-inbox'
export type { DeskInbox } from './desk/inbox/open-inbox'
export { cameFrom, waitingText } from './desk/inbox/waiting-text'
export type { WaitingText } from './desk/inbox/waiting-text'
export { missingOf, waitingLine } from './desk/inbox/waiting-view'
export type { PutReport, WaitingLine, WaitingView } from './desk/inbox/waiting-view'
export { codebookView } from './desk/codebook'
export type { CodebookView } from './desk/codebook'
export { commandChanges, commandSchema } from './desk/commands'
export type { DeskCommand } from './desk/commands'
export { refuseBetrayals } from './desk/witness-ground'
export { draftBody } from './desk/changes'
export { keptStepsSchema, wantedDraft } from './desk/conflict/wanted'
export type { KeptStep } from './desk/conflict/wanted'
export { takenChanges, threeWay } from './desk/conflict/three-way'
export type { Taken } from './desk/conflict/three-way'
export { conflictView } from './desk/conflict/conflict-view'
export type { DraftConflict, DifferenceView } from './desk/conflict/conflict-view'
export { FIELD_NAMES } from './desk/fields'
export type { DeskKind, FieldName } from './desk/fields'
export { optionsFor } from './desk/answers/options'
export type { DeskOption } from './desk/answers/asking'
export { firstQuestion } from './desk/answers/first-question'
export type { FirstQuestion } from './desk/answers/first-question'
export { HIDDEN_NAMES, hiddenNameFinder, withHiddenNames } from './desk/hidden-names'
export { keptFromModels } from './desk/kept-from-models'
export { openCounts, planPublication } from './desk/publication'
export type { OpenCounts } from './desk/publication'
export { deskView, lookOf, publicationView } from './desk/desk-view'
export type {
  CodedView,
  DeskLook,
  DeskView,
  FieldView,
  OtherClaim,
  PairView,
  PublicationView,
} from './desk/desk-view'
export type { DeskContext } from './desk/value-words'
export { sentenceCount } from './desk/sentences'
export type { DeskSentence } from './desk/sentences'
export type { DeskDraft, DraftBody } from './desk/draft'
export { DECIDED, OPENED } from './desk/history'
export { agreementCsv, coderAgreement } from './desk/second/agreement'
export type { AgreementFigures } from './desk/second/agreement'
export {
  NOT_BLIND,
  askedDecision,
  comparedBody,
  decidedCommandChanges,
  secondBody,
  unfinished,
} from './desk/second/second-coding'
export type { ComparedClaim, PointView } from './desk/second/comparison-view'
export type { DocumentState } from './desk/second/standing'
