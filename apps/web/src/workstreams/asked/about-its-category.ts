import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { Breakdown } from '../../london/asked/breakdown';

/** How the first sentence speaks of what a table does not lead with, by the category. */
const SAYS: Readonly<Record<string, string>> = {
  homes: 'were in children’s homes',
  supported: 'were in supported accommodation',
  '10-15': 'were 10 to 15',
  'foster|10-15': 'were 10 to 15',
  'homes|10-15': 'were 10 to 15',
  'supported|10-15': 'were 10 to 15',
  outside: 'were placed outside London',
  'days|29-over': 'started more than 28 days after the referral',
  'distance-not-known': 'had a distance that is not known',
  unaccompanied: 'were unaccompanied, so that their distance from home is not counted',
  'unaccompanied-foster': 'lived in foster placements',
  'over-20-outside': 'were placed more than 20 miles from home and outside their borough',
  'age|13-15': 'were of children of 13 to 15',
  'need|behaviour': 'were of children whose need comes first from their behaviour',
  'need|harm': 'were about exploitation, violence or offending',
  'need|health': 'were about mental health, disability or neurodiversity',
  'sought|family': 'sought fostering, family or friends',
  'sought|other': 'sought supported accommodation or another kind',
  'reason|no-match': 'were empty because no child matched, or the child declined',
  'type-band|home|complex': 'were of children with complex needs',
  'cost|10000-14999': 'cost £10,000 to £14,999 a week',
  'cost|15000-over': 'cost £15,000 a week or more',
  'cost|home|6000-over': 'cost £6,000 a week or more',
  'cost|family|under-2000': 'cost under £2,000 a week',
  'cost|other|2000-5999': 'cost £2,000 to £5,999 a week',
  'end|passed': 'were expected to have ended before',
};

/** A breakdown that leads with what a figure of a workstream is about, in place of what the table leads with. */
export const aboutItsCategory = (
  breakdown: Breakdown,
  { category }: Pick<WorkstreamFigure, 'category'>,
): Breakdown => {
  const part = breakdown.parts.find(({ code }) => code === category);
  if (!part) return breakdown;
  const says = SAYS[category];
  if (part.code === breakdown.lead.code) return says ? { ...breakdown, says } : breakdown;
  return { ...breakdown, lead: part, says: says ?? `were counted under “${part.label}”` };
};
