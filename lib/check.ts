/**
 * What is wrong in the data: list it, throw it, or keep the good and name the rejected. And where
 * quotes stand in their texts: fill it in, and find them again in a text that has changed.
 */
export { checkProject, projectOrThrow } from './check/check-project'
export { projectNotes } from './check/settings-rules'
export { untranslated } from './check/translation-rules'
export { verifyTexts } from './check/verify-texts'
export { IDENTIFYING_FIELDS } from './check/correction-rules'
export { isNeutralId } from './check/protection/neutral-id'
export { masked, readFormerNames, traceFinder, withNames } from './check/protection/former-names'
export type { FormerNames } from './check/protection/former-names'
export { maskedIssues, nameFinder, traceIssues } from './check/protection/traces'
export { issueLine } from './check/issue-line'
export { readSeed } from './check/anchors/seed-records'
export type { SeedRecords } from './check/anchors/seed-records'
export { anchorQuotes } from './check/anchors/anchor-quotes'
export { documentOfText } from './check/anchors/document-of-text'
export { planEdits, planReanchor } from './check/anchors/reanchor'
export type { PlannedQuote, ReanchorPlan } from './check/anchors/reanchor'
export { appendJson, editJson } from './check/anchors/json-edits'
export { editSeed } from './check/anchors/anchor-edits'
export { schemaFiles } from './check/fields/json-schemas'
export { fieldReference } from './check/fields/field-reference'
