import { DatedCode } from './dated-code';

/**
 * OC3: contact, activity and accommodation of care leavers. Sources: DfE, children looked after return guide;
 * Social Finance liia-tools-pipeline, SSDA903 schema of 2017 and its 2022 change (activity). Read only to be
 * checked: this service keeps nothing of the OC3 table.
 */
export const CONTACTS: readonly DatedCode[] = [
  { code: 'YES', label: 'In touch' },
  { code: 'NO', label: 'Not in touch' },
  { code: 'DIED', label: 'Died' },
  { code: 'REFU', label: 'Refused contact' },
  { code: 'NREQ', label: 'Contact no longer required' },
  { code: 'RHOM', label: 'Returned home for 6 months or more' },
];

export const ACTIVITIES: readonly DatedCode[] = [
  { code: 'F1', label: 'Full time in higher education' },
  { code: 'P1', label: 'Part time in higher education' },
  { code: 'F2', label: 'Full time in other education' },
  { code: 'P2', label: 'Part time in other education' },
  { code: 'F3', label: 'Full time in training or employment', lastYear: 2021 },
  { code: 'P3', label: 'Part time in training or employment', lastYear: 2021 },
  { code: 'F4', label: 'Full time in an apprenticeship', firstYear: 2022 },
  { code: 'P4', label: 'Part time in an apprenticeship', firstYear: 2022 },
  { code: 'F5', label: 'Full time in training or employment, not an apprenticeship', firstYear: 2022 },
  { code: 'P5', label: 'Part time in training or employment, not an apprenticeship', firstYear: 2022 },
  { code: 'G4', label: 'Not in education, employment or training: illness or disability' },
  { code: 'G5', label: 'Not in education, employment or training: other' },
  { code: 'G6', label: 'Not in education, employment or training: pregnancy or parenting' },
  { code: '0', label: 'Not in touch, died or returned home' },
];

const suitable = (letter: string, label: string): DatedCode => ({
  code: `${letter}1`,
  label: `${label}, suitable`,
});
const notSuitable = (letter: string, label: string): DatedCode => ({
  code: `${letter}2`,
  label: `${label}, not suitable`,
});
const either = (letter: string, label: string): DatedCode[] => [
  suitable(letter, label),
  notSuitable(letter, label),
];

/** Homelessness and custody are never suitable. */
export const ACCOMMODATIONS: readonly DatedCode[] = [
  ...either('B', 'With parents or relatives'),
  ...either('C', 'Residential care or NHS'),
  ...either('D', 'Semi-independent'),
  ...either('E', 'Supported lodgings'),
  ...either('G', 'Gone abroad'),
  ...either('H', 'Deported'),
  ...either('K', 'Lodgings'),
  ...either('R', 'Residence not known'),
  notSuitable('S', 'No fixed abode or homeless'),
  ...either('T', 'Foyer'),
  ...either('U', 'Independent living'),
  ...either('V', 'Emergency accommodation'),
  ...either('W', 'Bed and breakfast'),
  notSuitable('X', 'In custody'),
  ...either('Y', 'Other'),
  ...either('Z', 'With former foster carer'),
  { code: '0', label: 'Not in touch, died or returned home' },
];
