/**
 * The one list of need groups by which unmet need is counted, a child in one group: what most kept a placement from
 * being found. Few and broad, so that a table across London is not all small numbers; the needs of the child are in
 * the referral (domain.md 3.3 risks and requirements, 5.5 workstreams).
 */
export const NEED_GROUPS = {
  'mental-health': 'Self-harm or mental health',
  exploitation: 'Exploitation or going missing',
  violence: 'Violence or behaviour that others find hard to live with',
  'sexual-behaviour': 'Harmful sexual behaviour',
  offending: 'Offending, remand or serious youth violence',
  disability: 'Disability or health',
  autism: 'Autism or other neurodiversity',
  'parent-and-child': 'Parent and child',
  siblings: 'Brothers and sisters together',
  unaccompanied: 'Unaccompanied or trafficked child',
  none: 'None of these stands out',
} as const;

export type NeedGroup = keyof typeof NEED_GROUPS;
