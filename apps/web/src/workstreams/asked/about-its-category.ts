import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { Breakdown } from '../../london/asked/breakdown';

/** How the first sentence speaks of what a table does not lead with, by the category. */
const SAYS: Readonly<Record<string, string>> = {
  homes: 'were in secure homes or children’s homes',
  supported: 'were in supported accommodation',
  '16-over': 'were aged 16 and over',
  '10-15': 'were aged 10 to 15',
  'foster|10-15': 'were aged 10 to 15',
  'homes|10-15': 'were aged 10 to 15',
  'supported|10-15': 'were aged 10 to 15',
  outside: 'were placed outside London',
  'days|29-over': 'started more than 28 days after the referral',
  'distance-not-known':
    'lived at a distance from home that is not known, or over 20 miles away inside their borough',
  unaccompanied: 'were unaccompanied asylum-seeking children',
  'unaccompanied-foster': 'lived in foster placements',
  'over-20-outside': 'were placed more than 20 miles from home and outside their borough',
  'age|13-15': 'were of children aged 13 to 15',
  'age|16-over': 'were of young people aged 16 and over',
  'need|behaviour': 'were of children looked after first of all because of their behaviour',
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
  'fee|home|8000-over': 'had a fee of £8,000 a week or more',
  'fee|supported|4000-4999': 'had a fee of £4,000 to £4,999 a week',
  'needs|home|complex|8000-over': 'had a fee of £8,000 a week or more',
  'end|passed': 'had been expected to end before then',
  'procurement|spot': 'were bought by spot purchase or direct award',
  'asked|8-over': 'asked for 8% more, or above',
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
