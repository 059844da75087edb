const VIOLENCE = 'Political violence'
const DEMONSTRATIONS = 'Demonstrations'
const STRATEGIC = 'Strategic developments'

/** ACLED's `disorder_type` by sub-event type, as its codebook groups them. */
export const ACLED_DISORDER: Record<string, string> = {
  ...Object.fromEntries(
    [
      'Armed clash',
      'Government regains territory',
      'Non-state actor overtakes territory',
      'Chemical weapon',
      'Air/drone strike',
      'Suicide bomb',
      'Shelling/artillery/missile attack',
      'Remote explosive/landmine/IED',
      'Grenade',
      'Sexual violence',
      'Attack',
      'Abduction/forced disappearance',
      'Mob violence',
    ].map((type) => [type, VIOLENCE]),
  ),
  ...Object.fromEntries(
    ['Peaceful protest', 'Protest with intervention', 'Violent demonstration'].map((type) => [
      type,
      DEMONSTRATIONS,
    ]),
  ),
  'Excessive force against protesters': `${VIOLENCE}; ${DEMONSTRATIONS}`,
  ...Object.fromEntries(
    [
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
      'Looting/property destruction',
      'Non-violent transfer of territory',
      'Other',
    ].map((type) => [type, STRATEGIC]),
  ),
}
