import { daysBetween } from '@lib/kernel/day';
import { HcliDefinition, HcliReason } from '@lib/high-cost/definitions/hcli-definition';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { groupWords, locationWords, needWords, providerWords } from '@lib/placements/wording/placement-words';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { ageBandOn } from '@lib/reference-data/age-bands/age-band';
import { column, Column } from '@lib/workbook/writing/column';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { childColumns } from '../rows/register-report';

const REASONS: Readonly<Record<HcliReason['kind'], string>> = {
  cost: 'Cost',
  secure: 'Secure home',
  unregistered: 'Not registered',
  'deprivation of liberty': 'Deprivation of liberty',
  solo: 'Alone, with staff',
  'panel mark': 'Marked by a panel',
};

const tierOf = ({ reasons }: RegisterRow): number | '[z]' =>
  reasons.find((reason) => reason.kind === 'cost')?.tier ?? '[z]';

/** Miles as bands, so that a row tells no place. */
const distanceBand = (miles: number | null): string => {
  if (miles === null) return '[x]';
  if (miles < 10) return 'Under 10 miles';
  if (miles <= 20) return '10 to 20 miles';
  return miles <= 50 ? 'Over 20 to 50 miles' : 'Over 50 miles';
};

/** The columns of R05 of product.md 8; what it costs and why it is in come first, so that a narrow screen has them. */
export const placementColumns = (
  subject: ReportSubject<BoroughSubject>,
  { version }: HcliDefinition,
): Column<RegisterRow>[] => [
  ...childColumns(subject),
  column('Weekly cost (£)', { kind: 'money', value: ({ weeklyPence }: RegisterRow) => weeklyPence ?? '[x]' }),
  column('Tier', { kind: 'whole', value: tierOf, notes: ['tier'] }),
  column('Why it is in', {
    kind: 'text',
    value: ({ reasons }: RegisterRow) => reasons.map(({ kind }) => REASONS[kind]).join('; '),
  }),
  column('Age group', {
    kind: 'text',
    value: ({ placement }: RegisterRow) => ageBandOn(placement.birthMonth, subject.asAt)?.label ?? '[x]',
  }),
  column('Need', { kind: 'text', value: ({ placement }: RegisterRow) => needWords(placement.need) }),
  column('Placement group', {
    kind: 'text',
    value: ({ placement }: RegisterRow) => groupWords(placement.group),
  }),
  column('Provider', {
    kind: 'text',
    value: ({ placement }: RegisterRow) => providerWords(placement.provider) ?? '[x]',
  }),
  column('Registration', {
    kind: 'text',
    value: ({ registration }: RegisterRow) => (registration ? REGISTRATIONS[registration] : '[x]'),
  }),
  column('Location', {
    kind: 'text',
    value: ({ placement }: RegisterRow) => locationWords(placement.locationTier),
  }),
  column('Distance from home', {
    kind: 'text',
    value: ({ placement }: RegisterRow) => distanceBand(placement.distanceMiles),
  }),
  column('Started', { kind: 'day', value: ({ placement }: RegisterRow) => placement.startedOn }),
  column('Weeks in place', {
    kind: 'whole',
    value: ({ placement }: RegisterRow) => Math.floor(daysBetween(placement.startedOn, subject.asAt) / 7),
    notes: ['weeks'],
  }),
  column('Definition version', { kind: 'whole', value: () => version }),
];
