import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/**
 * What a setting can be for besides its type: the needs a referral names (domain.md 3.2 and 4.3) and the types of
 * provision of the North West's census (domain.md 3.3) that no type of Ofsted's list says.
 */
export const SPECIALISMS = {
  'mental-health': 'Mental health',
  'self-harm': 'Self-harm or suicidal thoughts',
  'eating-disorder': 'Eating disorders',
  autism: 'Autism',
  'learning-disability': 'Learning disability',
  'physical-disability': 'Physical disability or complex health needs',
  exploitation: 'Criminal or sexual exploitation',
  missing: 'Young people who go missing',
  'harmful-sexual-behaviour': 'Harmful sexual behaviour',
  'substance-misuse': 'Drugs or alcohol',
  'secure-step-down': 'Step-down from a secure home or from hospital',
  solo: 'One young person alone',
  emergency: 'Emergencies and short stays',
  'parent-and-child': 'Parent and child',
  siblings: 'Brothers and sisters together',
  unaccompanied: 'Unaccompanied young people seeking asylum',
  'education-on-site': 'Education on site',
  'term-time': '38 weeks a year, in term time',
  therapeutic: 'Therapeutic care',
} as const;

export type Specialism = keyof typeof SPECIALISMS;

export const SPECIALISM_CODES = Object.keys(SPECIALISMS) as readonly Specialism[];

export const isSpecialism = (code: string): code is Specialism => code in SPECIALISMS;

/** What a setting is for, on half-open days. */
export interface SettingSpecialism {
  readonly id: string;
  readonly code: Specialism;
  readonly from: Day;
  /** The first day on which it no longer is; null while it is. */
  readonly to: Day | null;
  readonly recordedByName: string;
  readonly recordedAt: Temporal.Instant;
}
